package org.isnad.workbench;

import java.nio.file.Path;

/**
 * What is to be compared with a case.
 *
 * @param reference the mail that a party supplied: any file or folder that ingest takes
 * @param supplier who supplied it, in the user's words; must not be blank
 * @param operator who does this
 * @param workers threads that read
 */
public record CompareOrder(Path reference, String supplier, String operator, int workers) {}
