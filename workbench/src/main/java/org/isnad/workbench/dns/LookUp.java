package org.isnad.workbench.dns;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.isnad.core.item.ByteString;
import org.isnad.workbench.dns.LookUpResult.Dnssec;
import org.isnad.workbench.dns.LookUpResult.Status;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.dnssec.ValidatingResolver;

/**
 * Asks one resolver for keys and validates what it says up to a trust anchor (RFC 4035), from answers that it gave itself: a
 * resolver that lies about a signed zone is found out, one that lies about an unsigned zone is not. The raw answer is kept
 * whatever validation comes to.
 */
final class LookUp {
    private final ResolverAddress address;
    private final Recorder recorder;
    private final ValidatingResolver validator;
    private final Clock clock;

    /**
     * @param anchors DS or DNSKEY records of the root, or of another zone, in the form of a zone file
     * @param tries how often a question is asked before it counts as timed out
     */
    LookUp(ResolverAddress address, InputStream anchors, Pace pace, int tries, Duration timeout, Clock clock)
            throws IOException {
        this.address = address;
        this.recorder = new Recorder(address, pace, tries, timeout);
        this.validator = new ValidatingResolver(recorder);
        this.clock = clock;
        validator.loadTrustAnchors(anchors);
    }

    LookUpResult ask(WantedList.Name wanted) {
        Record question = question(wanted);
        Message validated;
        try {
            validated = validator.send(Message.newQuery(question));
        } catch (IOException e) {
            validated = null;
        }
        Optional<IOException> failure = recorder.takeFailure();
        Optional<Recorder.Answer> raw = recorder.answer(question);
        if (raw.isEmpty()) {
            return failed(wanted, failure);
        }
        Message answer = raw.get().message();
        Dnssec dnssec = dnssec(answer, validated);
        return new LookUpResult(
                wanted,
                address.text(),
                clock.instant(),
                status(answer),
                texts(answer),
                aliases(answer),
                dnssec,
                dnssec == Dnssec.BOGUS && validated != null ? reason(validated) : code(answer),
                raw.get().wire());
    }

    /** Answers on the way to the root that came since this was last asked. */
    List<Recorder.Answer> takeChain() {
        return recorder.takeFresh();
    }

    private static Record question(WantedList.Name wanted) {
        try {
            return Record.newRecord(Name.fromString(wanted.published()), Type.TXT, DClass.IN);
        } catch (TextParseException e) {
            throw new IllegalArgumentException("not a name: " + wanted, e);
        }
    }

    private LookUpResult failed(WantedList.Name wanted, Optional<IOException> failure) {
        boolean timeout = failure.isEmpty()
                || failure.get() instanceof SocketTimeoutException
                || failure.get() instanceof InterruptedIOException
                || String.valueOf(failure.get().getMessage()).contains("imed out");
        String reason = failure.map(e -> String.valueOf(e.getMessage())).orElse("");
        return new LookUpResult(
                wanted,
                address.text(),
                clock.instant(),
                timeout ? Status.TIMEOUT : Status.ERROR,
                List.of(),
                List.of(),
                Dnssec.NOT_CHECKED,
                reason,
                ByteString.EMPTY);
    }

    private Dnssec dnssec(Message answer, @org.jspecify.annotations.Nullable Message validated) {
        if (validated == null || !recorder.hasSignedZone()) {
            return Dnssec.NOT_CHECKED;
        }
        if (validated.getHeader().getFlag(Flags.AD)) {
            return Dnssec.SECURE;
        }
        boolean refused = validated.getRcode() == Rcode.SERVFAIL && answer.getRcode() != Rcode.SERVFAIL;
        return refused ? Dnssec.BOGUS : Dnssec.INSECURE;
    }

    /** The validator puts its reason into a TXT record of its own class. */
    private static String reason(Message validated) {
        return validated.getSection(Section.ADDITIONAL).stream()
                .filter(TXTRecord.class::isInstance)
                .filter(each -> each.getDClass() == ValidatingResolver.VALIDATION_REASON_QCLASS)
                .map(each -> String.join("", ((TXTRecord) each).getStrings()))
                .findFirst()
                .orElse("");
    }

    private static Status status(Message answer) {
        return switch (answer.getRcode()) {
            case Rcode.NOERROR -> texts(answer).isEmpty() ? Status.NODATA : Status.ANSWER;
            case Rcode.NXDOMAIN -> Status.NXDOMAIN;
            case Rcode.SERVFAIL -> Status.SERVFAIL;
            case Rcode.REFUSED -> Status.REFUSED;
            default -> Status.OTHER;
        };
    }

    private static String code(Message answer) {
        return answer.getRcode() == Rcode.NOERROR ? "" : Objects.toString(Rcode.string(answer.getRcode()), "");
    }

    private static List<String> texts(Message answer) {
        List<String> texts = new ArrayList<>();
        for (Record each : answer.getSection(Section.ANSWER)) {
            if (each instanceof TXTRecord text) {
                StringBuilder joined = new StringBuilder();
                for (byte[] part : text.getStringsAsByteArrays()) {
                    joined.append(new String(part, java.nio.charset.StandardCharsets.ISO_8859_1));
                }
                texts.add(joined.toString());
            }
        }
        return texts;
    }

    private static List<String> aliases(Message answer) {
        return answer.getSection(Section.ANSWER).stream()
                .filter(CNAMERecord.class::isInstance)
                .map(each -> ((CNAMERecord) each).getTarget().toString())
                .toList();
    }

    /** The trust anchors of the root that IANA publishes (KSK-2017 and KSK-2024). */
    static InputStream rootAnchors() {
        InputStream anchors = LookUp.class.getResourceAsStream("root.ds");
        if (anchors == null) {
            throw new UncheckedIOException(new IOException("resource is not there: root.ds"));
        }
        return anchors;
    }
}
