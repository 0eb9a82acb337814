package org.isnad.workbench.store;

import java.time.Instant;

/**
 * That somebody had hidden values shown.
 *
 * @param what was asked for, in words of the command
 * @param values how many were shown
 * @param because the reason, in the operator's words
 * @param by who did it
 */
public record Revelation(String what, long values, String because, String by, Instant at) {}
