package org.isnad.workbench.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isnad.core.evidence.ReadingDoubt;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Phrase;
import org.isnad.core.item.Span;
import org.isnad.core.mail.HeaderField;
import org.jspecify.annotations.Nullable;

/** How the small nouns of core are written within {@link FactsCodec}. */
final class ValueCodec {
    /** Frequent field names, written as their place in this list plus one; new ones are added at the end only. */
    private static final List<String> NAMES = List.of(
            "From",
            "To",
            "Subject",
            "Date",
            "Message-ID",
            "Message-Id",
            "MIME-Version",
            "Mime-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
            "Content-Disposition",
            "References",
            "In-Reply-To",
            "Cc",
            "CC",
            "Reply-To",
            "Sender",
            "DKIM-Signature",
            "List-Id",
            "List-ID",
            "List-Unsubscribe",
            "List-Subscribe",
            "List-Post",
            "List-Help",
            "List-Archive",
            "Received",
            "User-Agent",
            "X-Mailer",
            "Content-Language",
            "Thread-Topic",
            "Thread-Index",
            "Feedback-ID",
            "X-Gm-Message-State",
            "Autocrypt",
            "Resent-From",
            "Resent-To",
            "Resent-Date",
            "Resent-Message-ID",
            "Content-ID",
            "Return-Path",
            "Bcc",
            "Content-Description",
            "ARC-Seal",
            "ARC-Message-Signature",
            "ARC-Authentication-Results",
            "Authentication-Results",
            "X-Google-DKIM-Signature");

    private static final Map<String, Integer> PLACES =
            IntStream.range(0, NAMES.size()).boxed().collect(Collectors.toUnmodifiableMap(NAMES::get, i -> i + 1));

    private ValueCodec() {}

    static void fields(CodecOutput out, List<HeaderField> fields) {
        out.list(fields, ValueCodec::field);
    }

    static List<HeaderField> fields(CodecInput in) {
        return in.list(ValueCodec::field);
    }

    static void field(CodecOutput out, HeaderField field) {
        int place = PLACES.getOrDefault(field.name(), 0);
        out.number(place);
        if (place == 0) {
            out.string(field.name());
        }
        span(out, field.span());
        out.signed(field.value().start() - field.span().start())
                .number(field.value().length());
    }

    static HeaderField field(CodecInput in) {
        long place = in.number();
        if (place > NAMES.size()) {
            throw new IllegalStateException("no such field name: " + place);
        }
        String name = place == 0 ? in.string() : NAMES.get((int) place - 1);
        Span span = span(in);
        long start = span.start() + in.signed();
        return new HeaderField(name, span, new Span(start, start + in.number()));
    }

    static void span(CodecOutput out, Span span) {
        out.number(span.start()).number(span.length());
    }

    static Span span(CodecInput in) {
        long start = in.number();
        return new Span(start, start + in.number());
    }

    static void phrases(CodecOutput out, List<Phrase> phrases) {
        out.list(phrases, ValueCodec::phrase);
    }

    static List<Phrase> phrases(CodecInput in) {
        return in.list(ValueCodec::phrase);
    }

    static void phrase(CodecOutput out, Phrase phrase) {
        out.string(phrase.key()).list(phrase.args(), CodecOutput::string);
    }

    static Phrase phrase(CodecInput in) {
        return new Phrase(in.string(), in.list(CodecInput::string));
    }

    static void doubt(CodecOutput out, ReadingDoubt doubt) {
        phrase(out.string(doubt.field()), doubt.phrase());
    }

    static ReadingDoubt doubt(CodecInput in) {
        return new ReadingDoubt(in.string(), phrase(in));
    }

    static void defect(CodecOutput out, Defect defect) {
        Span span = defect.span();
        phrase(out, defect.phrase());
        out.flag(span != null);
        if (span != null) {
            span(out, span);
        }
    }

    static Defect defect(CodecInput in) {
        return new Defect(phrase(in), in.flag() ? span(in) : null);
    }

    static void instant(CodecOutput out, @Nullable Instant instant) {
        out.flag(instant != null);
        if (instant != null) {
            out.signed(instant.getEpochSecond()).number(instant.getNano());
        }
    }

    static @Nullable Instant instant(CodecInput in) {
        return in.flag() ? Instant.ofEpochSecond(in.signed(), in.number()) : null;
    }
}
