package org.isnad.workbench.examine;

/**
 * A part of the second pass. It finds out from the catalog what is left to do, commits as it goes and asks whether to stop, so
 * that it can die anywhere and be run again; where there is nothing to do it costs a question or two.
 */
public interface Stage {
    /** Lower case with hyphens; also the name under which it keeps evidence. */
    String name();

    /** Does what is left to do, or as much of it as there is time for. */
    void run(StageContext context);
}
