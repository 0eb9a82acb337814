package org.isnad.workbench;

import java.util.List;

/**
 * What a second pass came to.
 *
 * @param stages names of those that ran to their end, in order
 * @param complete whether all did
 */
public record ExamineOutcome(List<String> stages, boolean complete) {
    public ExamineOutcome {
        stages = List.copyOf(stages);
    }
}
