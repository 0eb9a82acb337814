package org.isnad.workbench.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.isnad.core.arc.ArcCause;
import org.isnad.core.arc.ArcFacts;
import org.isnad.core.arc.ArcSet;
import org.isnad.core.authres.AuthenticationResults;
import org.isnad.core.authres.MethodResult;
import org.isnad.core.dkim.Canonicalization;
import org.isnad.core.dkim.Coverage;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.Repair;
import org.isnad.core.dkim.SignatureField;
import org.isnad.core.evidence.DisplayFacts;
import org.isnad.core.evidence.ReadingDoubt;
import org.isnad.core.evidence.TransitFacts;
import org.isnad.core.item.ByteString;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Phrase;
import org.isnad.core.item.Span;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.signature.Caveat;
import org.jspecify.annotations.Nullable;

/** Facts as no message has them but as the types allow them, the same for the same seed. */
final class GeneratedFacts {
    private static final List<String> NAMES = List.of("From", "Subject", "from", "DKIM-Signature", "X-Ütf", "Date", "");
    private static final List<String> STRINGS = List.of(
            "", "a", "example.org", "é", "مرحبا", "\uD83D\uDE00", "\uD800", "a\uDC00b", "\0\n", "x".repeat(300));

    private final SplittableRandom random;

    GeneratedFacts(long seed) {
        this.random = new SplittableRandom(seed);
    }

    DisplayFacts display() {
        return new DisplayFacts(
                list(this::field),
                list(this::string),
                list(this::phrase),
                list(this::field),
                list(this::field),
                list(this::field),
                list(this::field),
                list(this::field),
                list(() -> new ReadingDoubt(string(), phrase())),
                span(),
                random.nextBoolean());
    }

    HashFacts signature() {
        return signature(string(), string());
    }

    HashFacts signature(String domain, String selector) {
        SignatureField field = new SignatureField(
                field(),
                string(),
                bytes(),
                bytes(),
                constant(Canonicalization.values()),
                constant(Canonicalization.values()),
                domain,
                selector,
                string(),
                list(this::string),
                random.nextBoolean() ? null : number(),
                instant(),
                instant());
        return new HashFacts(
                field,
                constant(DkimCause.values()),
                bytes(),
                random.nextBoolean(),
                new Coverage(list(this::field), list(this::string), span(), span()),
                list(() -> new Repair(constant(Repair.Kind.values()), phrase())),
                list(() -> new Caveat(constant(Caveat.Kind.values()), phrase())),
                list(this::defect));
    }

    TransitFacts transit() {
        List<ArcSet> sets = list(() -> new ArcSet(random.nextInt(60), results(), signature(), signature(), string()));
        ArcFacts arc = new ArcFacts(
                sets, random.nextInt(60), constant(ArcCause.values()), random.nextInt(60), list(this::defect));
        return new TransitFacts(arc, list(this::signature), list(this::results));
    }

    private AuthenticationResults results() {
        return new AuthenticationResults(
                field(),
                random.nextBoolean() ? null : random.nextInt(99),
                string(),
                list(() -> new MethodResult(
                        string(),
                        string(),
                        string(),
                        list(() -> new MethodResult.Property(string(), string(), string())))),
                list(this::defect));
    }

    Defect defect() {
        return new Defect(phrase(), random.nextBoolean() ? null : span());
    }

    Phrase phrase() {
        return new Phrase(string(), list(this::string));
    }

    private HeaderField field() {
        Span span = span();
        long start = span.start() + random.nextLong(span.length() + 1);
        return new HeaderField(
                NAMES.get(random.nextInt(NAMES.size())),
                span,
                new Span(start, start + random.nextLong(span.end() - start + 1)));
    }

    private Span span() {
        long start = random.nextBoolean() ? random.nextInt(300) : random.nextLong(1L << 40);
        return new Span(start, start + (random.nextBoolean() ? random.nextInt(300) : random.nextLong(1L << 40)));
    }

    private Long number() {
        return random.nextBoolean() ? random.nextLong() : random.nextInt(200) - 100L;
    }

    private @Nullable Instant instant() {
        return random.nextBoolean() ? null : Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }

    private String string() {
        return STRINGS.get(random.nextInt(STRINGS.size()));
    }

    private ByteString bytes() {
        byte[] bytes = new byte[random.nextInt(3) == 0 ? 0 : random.nextInt(512)];
        random.nextBytes(bytes);
        return ByteString.of(bytes);
    }

    private <E> E constant(E[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> list(Supplier<T> maker) {
        List<T> values = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            values.add(maker.get());
        }
        return values;
    }
}
