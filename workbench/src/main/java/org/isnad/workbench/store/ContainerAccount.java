package org.isnad.workbench.store;

/** A container and what became of its entries. */
public record ContainerAccount(ItemRow container, Accounting entries) {}
