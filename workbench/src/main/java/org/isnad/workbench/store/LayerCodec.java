package org.isnad.workbench.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.isnad.core.endtoend.EndToEndCause;
import org.isnad.core.endtoend.EndToEndResult;
import org.isnad.core.endtoend.Payload;
import org.isnad.core.endtoend.Scheme;
import org.isnad.core.endtoend.SignedLayer;
import org.isnad.core.endtoend.Signer;
import org.isnad.core.mail.TransferEncoding;
import org.isnad.core.signature.Anchor;
import org.isnad.core.signature.Caveat;
import org.isnad.core.signature.KeyOrigin;
import org.jspecify.annotations.Nullable;

/** How the result of a signature over the content is written; the first byte is the version of the layout. */
final class LayerCodec {
    private static final int VERSION = 2;

    /** Without the fields whose absence is signed; of those nothing was proved then. */
    private static final int WITHOUT_ABSENT = 1;

    private LayerCodec() {}

    static byte[] encode(EndToEndResult result) {
        CodecOutput out = new CodecOutput().raw(VERSION);
        layer(out, result.layer());
        out.flag(result.matches()).number(Codes.of(result.cause()));
        signer(out, result.signer());
        out.string(result.algorithm());
        ValueCodec.instant(out, result.claimed());
        anchor(out, result.anchor());
        out.list(result.path(), CodecOutput::string).list(result.caveats(), LayerCodec::caveat);
        ValueCodec.fields(out, result.payload().protectedFields());
        out.list(result.payload().absentFields().stream().sorted().toList(), CodecOutput::string);
        ValueCodec.phrases(out, result.payload().doubts());
        return out.toByteArray();
    }

    static EndToEndResult result(byte[] bytes) {
        CodecInput in = new CodecInput(bytes);
        int version = in.raw();
        if (version != VERSION && version != WITHOUT_ABSENT) {
            throw new IllegalStateException("a result of another version");
        }
        EndToEndResult result = new EndToEndResult(
                layer(in),
                in.flag(),
                in.constant(EndToEndCause.values()),
                signer(in),
                in.string(),
                ValueCodec.instant(in),
                anchor(in),
                in.list(CodecInput::string),
                in.list(LayerCodec::caveat),
                new Payload(
                        ValueCodec.fields(in),
                        version == WITHOUT_ABSENT ? Set.of() : Set.copyOf(in.list(CodecInput::string)),
                        ValueCodec.phrases(in)));
        in.end();
        return result;
    }

    private static void layer(CodecOutput out, SignedLayer layer) {
        out.number(Codes.of(layer.scheme()));
        ValueCodec.span(out, layer.span());
        ValueCodec.span(out, layer.payload());
        ValueCodec.span(out, layer.signature());
        out.number(Codes.of(layer.encoding()))
                .number(layer.block())
                .flag(layer.envelope())
                .number(layer.uncovered());
        ValueCodec.phrases(out, layer.doubts());
    }

    private static SignedLayer layer(CodecInput in) {
        return new SignedLayer(
                in.constant(Scheme.values()),
                ValueCodec.span(in),
                ValueCodec.span(in),
                ValueCodec.span(in),
                in.constant(TransferEncoding.values()),
                (int) in.number(),
                in.flag(),
                in.number(),
                ValueCodec.phrases(in));
    }

    private static void signer(CodecOutput out, @Nullable Signer signer) {
        out.flag(signer != null);
        if (signer != null) {
            out.string(signer.fingerprint())
                    .string(signer.name())
                    .list(signer.addresses(), CodecOutput::string)
                    .string(signer.issuer());
            ValueCodec.instant(out, signer.notBefore());
            ValueCodec.instant(out, signer.notAfter());
        }
    }

    private static @Nullable Signer signer(CodecInput in) {
        return in.flag()
                ? new Signer(
                        in.string(),
                        in.string(),
                        in.list(CodecInput::string),
                        in.string(),
                        ValueCodec.instant(in),
                        ValueCodec.instant(in))
                : null;
    }

    private static void anchor(CodecOutput out, Anchor anchor) {
        out.number(JudgementRows.anchor(anchor));
        List<KeyOrigin> origins = switch (anchor) {
            case Anchor.Unanchored _ -> List.of();
            case Anchor.Witnessed _ ->
                throw new IllegalStateException("only recovered keys are witnessed, and no certificate is one");
            case Anchor.Conflicting conflicting -> conflicting.origins();
            case Anchor.Stated stated -> stated.origins();
            case Anchor.Published published -> published.origins();
        };
        out.list(origins, LayerCodec::origin);
    }

    private static Anchor anchor(CodecInput in) {
        long kind = in.number();
        List<KeyOrigin> origins = in.list(LayerCodec::origin);
        return switch ((int) kind) {
            case 0 -> new Anchor.Unanchored();
            case 1 -> new Anchor.Conflicting(origins);
            case JudgementRows.VOUCHED -> new Anchor.Stated(origins);
            case JudgementRows.VOUCHED + 1 -> new Anchor.Published(origins);
            default -> throw new IllegalStateException("no such anchor: " + kind);
        };
    }

    private static void origin(CodecOutput out, KeyOrigin origin) {
        String hash = origin.fileHash();
        out.number(Codes.of(origin.kind())).string(origin.source()).string(hash == null ? "" : hash);
        ValueCodec.instant(out, origin.addedAt());
        ValueCodec.instant(out, origin.firstSeen());
        ValueCodec.instant(out, origin.lastSeen());
    }

    private static KeyOrigin origin(CodecInput in) {
        KeyOrigin.Kind kind = in.constant(KeyOrigin.Kind.values());
        String source = in.string();
        String hash = in.string();
        Instant added = ValueCodec.instant(in);
        return new KeyOrigin(
                kind,
                source,
                hash.isEmpty() ? null : hash,
                added == null ? Instant.EPOCH : added,
                ValueCodec.instant(in),
                ValueCodec.instant(in));
    }

    private static void caveat(CodecOutput out, Caveat caveat) {
        ValueCodec.phrase(out.number(Codes.of(caveat.kind())), caveat.phrase());
    }

    private static Caveat caveat(CodecInput in) {
        return new Caveat(in.constant(Caveat.Kind.values()), ValueCodec.phrase(in));
    }
}
