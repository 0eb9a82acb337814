package org.isnad.workbench.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.clock.EmbeddedTime;
import org.isnad.core.clock.MessageClocks;
import org.isnad.core.clock.Moment;
import org.isnad.core.mail.Received;
import org.isnad.workbench.Examined;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.web.api.ClockView;
import org.isnad.workbench.web.api.Clocks;
import org.isnad.workbench.web.api.Hop;
import org.isnad.workbench.words.Shown;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;

/** Every time that stands in a message. What they show together, its evidence says. */
final class ClocksResource implements Resource {
    private final Desk desk;

    ClocksResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer answer(Call call) {
        Examined examined = desk.examined(call);
        StoredMessage message = examined.stored();
        Instant stated = Lines.seconds(message.date());
        MessageClocks clocks = MessageClocks.of(examined.message());
        List<ClockView> views = new ArrayList<>();
        clocks.times().forEach(time -> views.add(clock(time, stated, call.words())));
        List<Hop> hops = new ArrayList<>();
        clocks.hops().forEach(hop -> {
            hops.add(hop(hop.received(), stated));
            hop.clock().ifPresent(time -> views.add(clock(time, stated, call.words())));
        });
        return Answer.json(new Clocks(stated, message.dateOffset(), views, hops));
    }

    private static ClockView clock(EmbeddedTime time, @Nullable Instant stated, Words words) {
        Instant instant = time.moment() instanceof Moment.Point(Instant at) ? at : null;
        String local =
                time.moment() instanceof Moment.WallTime wall ? wall.local().toString() : null;
        return new ClockView(
                time.clock().key(),
                words.say("web.clock." + time.clock().key()),
                Desk.low(time.clock().writer()),
                words.word("web.writer", time.clock().writer()),
                instant,
                local,
                time.clock().resolution().toNanos() / 1e9,
                difference(instant, stated),
                time.span().start(),
                time.span().end());
    }

    private static Hop hop(Received received, @Nullable Instant stated) {
        Instant at = received.date().map(java.time.OffsetDateTime::toInstant).orElse(null);
        return new Hop(
                named(received.by()),
                named(received.from()),
                at,
                difference(at, stated),
                received.field().span().start(),
                received.field().span().end());
    }

    private static @Nullable String named(String name) {
        return name.isEmpty() ? null : Shown.line(name);
    }

    private static @Nullable Double difference(@Nullable Instant at, @Nullable Instant stated) {
        return at == null || stated == null
                ? null
                : Duration.between(stated, at).toMillis() / 1000.0;
    }
}
