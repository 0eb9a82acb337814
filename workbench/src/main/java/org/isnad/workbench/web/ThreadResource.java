package org.isnad.workbench.web;

import java.util.List;
import org.isnad.core.thread.Edge;
import org.isnad.workbench.publish.ConversationView;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.web.api.Conversation;
import org.isnad.workbench.web.api.ConversationLine;
import org.isnad.workbench.web.api.MissingMessage;
import org.isnad.workbench.words.Shown;
import org.isnad.workbench.words.Words;

/** The conversation around a message. */
final class ThreadResource implements Resource {
    private final Desk desk;

    ThreadResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer answer(Call call) {
        StoredMessage message = desk.message(call);
        Sight sight = Sight.of(call.known());
        ConversationView view = desk.open().conversation(message.number(), sight::mayRead);
        List<ConversationLine> lines = desk.open()
                .read(reader -> view.lines().stream()
                        .map(line -> line(reader, line, sight, call.words()))
                        .toList());
        return Answer.json(new Conversation(view.complete(), lines));
    }

    private ConversationLine line(CaseReader reader, ConversationView.Line line, Sight sight, Words words) {
        Edge edge = line.edge();
        return new ConversationLine(
                desk.lines().message(reader, line.message(), List.of(), sight),
                line.depth(),
                edge == null ? null : Desk.low(edge.kind()),
                edge == null
                        ? null
                        : words.say(line.proved() ? "web.edge.proved" : "thread.edge." + Desk.low(edge.kind())),
                line.proved(),
                edge != null && edge.ambiguous(),
                // Of what is said to be missing from the case, some may lie where only others see it: that would tell
                // them so.
                line.missing().stream()
                        .filter(_ -> sight.isOfAll())
                        .map(missing -> new MissingMessage(Desk.low(missing.kind()), Shown.line(missing.name())))
                        .toList());
    }
}
