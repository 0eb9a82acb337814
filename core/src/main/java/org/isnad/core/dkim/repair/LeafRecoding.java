package org.isnad.core.dkim.repair;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.core.dkim.Repair;
import org.isnad.core.item.Span;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.TransferDecoder;
import org.isnad.core.mail.TransferEncoding;
import org.jspecify.annotations.Nullable;

/**
 * A multipart with its text parts in another transfer encoding: what a relay without 8BITMIME, a mail store or a gateway
 * makes of it (RFC 6152, 3). Of a part's header only Content-Transfer-Encoding changes: its word, and its place, for
 * software that writes the field anew writes it where it likes.
 *
 * <p>Parts that are encoded alike now are taken together. First all of them get one encoding back, then, where there are
 * two, each its own: the plain text of a letter is often not encoded and its HTML is.
 */
final class LeafRecoding {
    /** Beyond this a multipart is not encoded again in its parts. */
    private static final long LARGEST = 4 << 20;

    /** Where Content-Transfer-Encoding stood in the part's header. */
    private enum Where {
        AS_IT_STANDS,
        LAST,
        BEHIND_TYPE,
        /** It was not there: 7bit is meant without it (RFC 2045, 6.1). */
        NOWHERE
    }

    /**
     * @param word in Content-Transfer-Encoding
     * @param breaks of quoted-printable, or null
     * @param open whether the last line of base64 has no line end of its own
     */
    private record Target(String word, Encoders.@Nullable Breaks breaks, boolean open) {}

    private static final List<Target> LIKELY = List.of(
            new Target("8bit", null, false),
            new Target("7bit", null, false),
            new Target("quoted-printable", Encoders.BREAKS.get(0), false),
            new Target("quoted-printable", Encoders.BREAKS.get(1), false),
            new Target("base64", null, false),
            new Target("base64", null, true));

    private final Message message;
    private final BodyForm form;
    private final List<BodyForm> forms = new ArrayList<>();
    private long room;

    private LeafRecoding(BodyView view, Effort effort) {
        this.message = view.message();
        this.form = view.form();
        this.room = effort.left() / 2;
    }

    /** As many as can be hashed within half of the effort that is left. */
    static List<BodyForm> of(BodyView view, Effort effort) {
        if (!(view.message().root() instanceof BodyPart.Multipart root)
                || view.message().body().length() > LARGEST) {
            return List.of();
        }
        LeafRecoding recoding = new LeafRecoding(view, effort);
        List<BodyPart.Leaf> leaves = new ArrayList<>();
        collect(root, leaves);
        for (TransferEncoding from :
                List.of(TransferEncoding.QUOTED_PRINTABLE, TransferEncoding.BASE64, TransferEncoding.IDENTITY)) {
            List<BodyPart.Leaf> chosen =
                    leaves.stream().filter(leaf -> leaf.encoding() == from).toList();
            if (!chosen.isEmpty()) {
                recoding.alike(chosen, LIKELY);
                recoding.apart(chosen);
                recoding.alike(chosen, rarer());
            }
        }
        return recoding.forms;
    }

    private static void collect(BodyPart part, List<BodyPart.Leaf> leaves) {
        switch (part) {
            case BodyPart.Leaf leaf -> {
                if (leaf.contentType().type().equals("text")) {
                    leaves.add(leaf);
                }
            }
            case BodyPart.Multipart multipart -> multipart.parts().forEach(child -> collect(child, leaves));
            case BodyPart.Embedded embedded -> {}
        }
    }

    private static List<Target> rarer() {
        return Encoders.BREAKS.subList(2, Encoders.BREAKS.size()).stream()
                .map(breaks -> new Target("quoted-printable", breaks, false))
                .toList();
    }

    private void alike(List<BodyPart.Leaf> leaves, List<Target> targets) {
        for (Target target : targets) {
            for (Where where : places(leaves)) {
                add(leaves, Collections.nCopies(leaves.size(), target), where);
            }
        }
    }

    /** Two parts, each with an encoding of its own. */
    private void apart(List<BodyPart.Leaf> leaves) {
        if (leaves.size() != 2) {
            return;
        }
        for (Target first : LIKELY) {
            for (Target second : LIKELY) {
                for (Where where : places(leaves)) {
                    if (!first.equals(second)) {
                        add(leaves, List.of(first, second), where);
                    }
                }
            }
        }
    }

    /** Places that lead to different bytes. */
    private Set<Where> places(List<BodyPart.Leaf> leaves) {
        boolean movable = leaves.stream().anyMatch(leaf -> leaf.fields().size() > 1);
        return movable ? new LinkedHashSet<>(Arrays.asList(Where.values())) : Set.of(Where.AS_IT_STANDS, Where.NOWHERE);
    }

    private void add(List<BodyPart.Leaf> leaves, List<Target> targets, Where where) {
        if (room <= 0) {
            return;
        }
        ByteArrayOutputStream out =
                new ByteArrayOutputStream((int) message.body().length());
        long at = message.body().start();
        for (int i = 0; i < leaves.size(); i++) {
            BodyPart.Leaf leaf = leaves.get(i);
            Target target = targets.get(i);
            boolean isPlain = !target.word.equals("quoted-printable") && !target.word.equals("base64");
            if (where == Where.NOWHERE && !isPlain) {
                where(leaf, target, Where.LAST, at, out);
            } else {
                where(leaf, target, where, at, out);
            }
            out.writeBytes(encoded(leaf, target));
            at = leaf.body().end();
        }
        copy(at, message.body().end(), out);
        room -= 2L * out.size();
        Repair repair = Repair.of(
                Repair.Kind.TRANSFER_ENCODING, leaves.getFirst().encoding().name(), targets.getLast().word);
        forms.add(form.into(out.toByteArray(), repair));
    }

    /** All from {@code at} to the part's body, the field in another place. */
    private void where(BodyPart.Leaf leaf, Target target, Where where, long at, ByteArrayOutputStream out) {
        Optional<HeaderField> now = leaf.first("Content-Transfer-Encoding");
        byte[] line = ("Content-Transfer-Encoding: " + target.word + "\r\n").getBytes(StandardCharsets.US_ASCII);
        if (where == Where.AS_IT_STANDS) {
            if (now.isPresent()) {
                Span value = now.get().value();
                copy(at, value.start(), out);
                out.writeBytes((" " + target.word).getBytes(StandardCharsets.US_ASCII));
                long behind = value.end();
                long text = leaf.body().start();
                copy(behind, text, out);
            } else {
                copy(at, leaf.body().start(), out);
            }
            return;
        }
        copy(at, leaf.span().start(), out);
        for (HeaderField field : leaf.fields()) {
            if (!field.is("Content-Transfer-Encoding")) {
                copy(field.span().start(), field.span().end(), out);
            }
            if (where == Where.BEHIND_TYPE && field.is("Content-Type")) {
                out.writeBytes(line);
            }
        }
        if (where == Where.LAST) {
            out.writeBytes(line);
        }
        long header = leaf.fields().isEmpty()
                ? leaf.span().start()
                : leaf.fields().getLast().span().end();
        copy(header, leaf.body().start(), out);
    }

    private void copy(long from, long to, ByteArrayOutputStream out) {
        out.writeBytes(message.bytes().copy(new Span(from, Math.max(from, to))));
    }

    private byte[] encoded(BodyPart.Leaf leaf, Target target) {
        byte[] text = TransferDecoder.decode(message.bytes(), leaf.body(), leaf.encoding(), (int) LARGEST);
        if (target.breaks() != null) {
            return Encoders.quotedPrintable(Encoders.withCrlf(text), target.breaks());
        }
        if (!target.word.equals("base64")) {
            return text;
        }
        byte[] coded = Encoders.base64(text, Encoders.LINE);
        return target.open() ? Arrays.copyOf(coded, coded.length - 2) : coded;
    }
}
