package org.isnad.workbench.web.api;

/** The schema of that name. */
public record Person(long number, String address, String name, long sent, long received) {}
