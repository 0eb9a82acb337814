package org.isnad.workbench.web.api;

/** The schema of that name: 'A key for these N selectors would decide M more.' */
public record Decides(long selectors, long messages, Phrase sentence) {}
