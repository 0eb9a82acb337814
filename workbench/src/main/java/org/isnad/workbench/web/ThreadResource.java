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
        ConversationView view = desk.open().conversation(message.number());
        List<ConversationLine> lines = desk.open()
                .read(reader -> view.lines().stream()
                        .filter(line -> sight.mayRead(reader, line.message().number()))
                        .map(line -> line(reader, line, call.words()))
                        .toList());
        return Answer.json(
                new Conversation(view.complete() && lines.size() == view.lines().size(), lines));
    }

    private ConversationLine line(CaseReader reader, ConversationView.Line line, Words words) {
        Edge edge = line.edge();
        return new ConversationLine(
                desk.lines().message(reader, line.message(), List.of()),
                line.depth(),
                edge == null ? null : Desk.low(edge.kind()),
                edge == null
                        ? null
                        : words.say(line.proved() ? "web.edge.proved" : "thread.edge." + Desk.low(edge.kind())),
                line.proved(),
                edge != null && edge.ambiguous(),
                line.missing().stream()
                        .map(missing -> new MissingMessage(Desk.low(missing.kind()), Shown.line(missing.name())))
                        .toList());
    }
}
