package org.isnad.workbench.dns;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.isnad.core.item.ByteString;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TSIG;
import org.xbill.DNS.Type;

/**
 * Stands between the validator and the wire: paces the questions, tries again, and keeps every answer as it came. One thread
 * at a time.
 */
final class Recorder implements Resolver {
    private final SimpleResolver wire;
    private final Pace pace;
    private final int tries;
    private final RawAnswers raw = new RawAnswers();
    private final Map<String, Answer> kept = new LinkedHashMap<>();
    private List<Answer> fresh = new ArrayList<>();
    private boolean signedZone;
    private @Nullable IOException failure;

    /** As it was read, and as it came. */
    record Answer(Message message, ByteString wire) {}

    Recorder(ResolverAddress address, Pace pace, int tries, Duration timeout) {
        this.wire = new SimpleResolver(address.socket());
        this.pace = pace;
        this.tries = tries;
        wire.setTimeout(timeout);
        wire.setIoClientFactory(raw);
        // 1232 octets pass everywhere in one packet (DNS flag day 2020); DO asks for signatures.
        wire.setEDNS(0, 1232, org.xbill.DNS.ExtendedFlags.DO, List.of());
    }

    @Override
    public CompletionStage<Message> sendAsync(Message query) {
        return sendAsync(query, Runnable::run);
    }

    @Override
    public CompletionStage<Message> sendAsync(Message query, Executor executor) {
        try {
            return CompletableFuture.completedFuture(ask(query));
        } catch (IOException e) {
            failure = e;
            return CompletableFuture.failedFuture(e);
        }
    }

    private Message ask(Message query) throws IOException {
        // Checking disabled: what the resolver holds for bogus is to be seen too, and is judged here.
        query.getHeader().setFlag(Flags.CD);
        for (int left = tries; ; left--) {
            pace.await();
            try {
                Message answer = wire.send(query);
                keep(query, answer);
                return answer;
            } catch (IOException e) {
                if (left <= 1) {
                    throw e;
                }
            }
        }
    }

    private void keep(Message query, Message message) {
        Answer answer = new Answer(message, ByteString.of(raw.last()));
        Record question = query.getQuestion();
        String key = question.getName() + " " + Type.string(question.getType());
        if (kept.put(key, answer) == null) {
            fresh.add(answer);
        }
        signedZone |= question.getType() == Type.DNSKEY
                && !message.getSectionRRsets(org.xbill.DNS.Section.ANSWER).isEmpty();
    }

    /** The answer to a question as it came. */
    Optional<Answer> answer(Record question) {
        return Optional.ofNullable(kept.get(question.getName() + " " + Type.string(question.getType())));
    }

    /** What came since this was last asked: answers on the way to the root, each once. */
    List<Answer> takeFresh() {
        List<Answer> taken = fresh;
        fresh = new ArrayList<>();
        return taken;
    }

    /** What went wrong since this was last asked, in the words of the system. */
    Optional<IOException> takeFailure() {
        Optional<IOException> taken = Optional.ofNullable(failure);
        failure = null;
        return taken;
    }

    /** Whether there is anything to check from. */
    boolean hasSignedZone() {
        return signedZone;
    }

    // What the validator may set, goes to the wire; the rest is set above.

    @Override
    public void setPort(int port) {
        throw new UnsupportedOperationException("the port is the user's");
    }

    @Override
    public void setTCP(boolean flag) {
        wire.setTCP(flag);
    }

    @Override
    public void setIgnoreTruncation(boolean flag) {
        wire.setIgnoreTruncation(flag);
    }

    @Override
    public void setEDNS(int version, int payloadSize, int flags, List<EDNSOption> options) {
        // Fixed above.
    }

    @Override
    public void setTSIGKey(TSIG key) {
        wire.setTSIGKey(key);
    }

    @Override
    public void setTimeout(Duration timeout) {
        wire.setTimeout(timeout);
    }

    @Override
    public Duration getTimeout() {
        return wire.getTimeout();
    }
}
