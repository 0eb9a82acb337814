package org.isnad.workbench.web.api;

/** What is known of a case whose figures are still being counted. */
public record Counting(long sequence, long messages, long distinctMessages, long attachments, long files) {}
