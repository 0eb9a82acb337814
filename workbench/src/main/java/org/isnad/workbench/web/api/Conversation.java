package org.isnad.workbench.web.api;

import java.util.List;

/** The schema of that name. */
public record Conversation(boolean complete, List<ConversationLine> lines) {
    public Conversation {
        lines = List.copyOf(lines);
    }
}
