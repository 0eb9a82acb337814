package org.isnad.workbench.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.isnad.core.evidence.Alignment;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.exposure.ActiveContent;
import org.isnad.core.item.Defect;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Span;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.HeaderText;
import org.isnad.core.mail.TransferDecoder;
import org.isnad.core.verdict.Level;
import org.isnad.core.verdict.Verdict;
import org.isnad.workbench.Examined;
import org.isnad.workbench.exposure.ActingFile;
import org.isnad.workbench.publish.Reasons;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.text.AttachmentPart;
import org.isnad.workbench.web.api.Attachment;
import org.isnad.workbench.web.api.ByteSpan;
import org.isnad.workbench.web.api.ClaimView;
import org.isnad.workbench.web.api.DefectView;
import org.isnad.workbench.web.api.EvidenceView;
import org.isnad.workbench.web.api.Field;
import org.isnad.workbench.web.api.MessageView;
import org.isnad.workbench.web.api.OtherVersion;
import org.isnad.workbench.words.Shown;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;

/** One message with its evidence. */
final class MessageResource implements Resource {
    /** The level of a claim is told in this order: what speaks for it, against it, beside it, and what could not be checked. */
    private static final List<Bearing> ORDER =
            List.of(Bearing.SUPPORTS, Bearing.AGAINST, Bearing.NEUTRAL, Bearing.COULD_NOT_CHECK);

    /** The signal that says that a message lies in a compromise window. */
    private static final String WINDOW = "window";

    private static final int LONGEST_TEXT = 2_000_000;

    private final Desk desk;

    MessageResource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer answer(Call call) {
        return Answer.json(view(desk.examined(call), call));
    }

    private MessageView view(Examined examined, Call call) {
        Words words = call.words();
        Sight sight = Sight.of(call.known());
        Verdict verdict = examined.verdict();
        String id = examined.stored().content().hex();
        List<ItemRow> places = examined.occurrences().stream()
                .filter(place -> sight.shows(place.mailbox()))
                .toList();
        return desk.open()
                .read(reader -> new MessageView(
                        desk.lines().message(reader, examined.stored(), List.of(), sight),
                        words.meaning(verdict.level()),
                        places.stream().map(place -> place.locator().text()).toList(),
                        places.stream().map(ItemRow::mailbox).distinct().toList(),
                        fields(examined),
                        Shown.line(Shown.defanged(examined.text().to())),
                        text(examined),
                        HtmlBody.of(examined.message()).isPresent(),
                        attachments(
                                examined,
                                reader,
                                reader.items()
                                        .children(
                                                places.isEmpty()
                                                        ? 0
                                                        : places.getFirst().id()),
                                words),
                        claims(verdict, words),
                        Desk.said(verdict.doesNotProve(), words),
                        Desk.said(verdict.wouldChange(), words),
                        Reasons.silent(verdict),
                        new SignatureViews(words).of(examined),
                        examined.sameMessageId().stream()
                                .filter(other ->
                                        sight.mayRead(reader, other.message().number()))
                                .map(other -> new OtherVersion(
                                        desk.lines().message(reader, other.message(), List.of(), sight),
                                        other.differs().stream().map(Desk::low).toList()))
                                .toList(),
                        Stream.concat(cut(examined).stream(), examined.defects().stream())
                                .map(defect -> defect(defect, words))
                                .toList(),
                        verdict.evidence().stream()
                                .filter(finding -> finding.signal().equals(WINDOW))
                                .map(finding -> Desk.said(finding.phrase(), words))
                                .distinct()
                                .toList(),
                        MarksResource.marks(desk.marks(), id)));
    }

    private static String text(Examined examined) {
        String body = examined.text().body();
        return Shown.block(Shown.defanged(body.length() <= LONGEST_TEXT ? body : body.substring(0, LONGEST_TEXT)));
    }

    private static Optional<Defect> cut(Examined examined) {
        int length = examined.text().body().length();
        return length <= LONGEST_TEXT ? Optional.empty() : Optional.of(Defect.of("web.page.cut", LONGEST_TEXT, length));
    }

    static List<Field> fields(Examined examined) {
        List<Field> fields = new ArrayList<>();
        List<HeaderField> all = examined.message().fields();
        for (HeaderField field : all) {
            List<HeaderField> same =
                    all.stream().filter(each -> each.is(field.name())).toList();
            boolean repeated = same.size() > 1 && isSingle(field);
            String value = HeaderText.of(examined.message().bytes(), field);
            fields.add(new Field(
                    field.name(),
                    Shown.line(Shown.defanged(value.strip())),
                    field.span().start(),
                    field.span().end(),
                    signersOf(examined, field),
                    repeated,
                    !repeated || field.equals(displayed(examined, same))));
        }
        return fields;
    }

    /**
     * The signed occurrence, or the topmost where none is or all are (EVIDENCE, rule 6). Anybody can sign another one in his own
     * name and put it on top: what the sender's domain signed comes before it.
     */
    private static HeaderField displayed(Examined examined, List<HeaderField> same) {
        return same.stream()
                .filter(each -> signersOf(examined, each).stream().anyMatch(place -> isOfSender(examined, place)))
                .findFirst()
                .or(() -> same.stream()
                        .filter(each -> !signersOf(examined, each).isEmpty())
                        .findFirst())
                .orElse(same.getFirst());
    }

    private static boolean isOfSender(Examined examined, long place) {
        String domain = examined.results().get((int) place - 1).facts().field().domain();
        return examined.display().fromAddresses().stream()
                .anyMatch(address -> Alignment.aligned(domain, address.substring(address.lastIndexOf('@') + 1)));
    }

    /** The numbers, from 1, of the signatures that match and sign this very occurrence. */
    private static List<Long> signersOf(Examined examined, HeaderField field) {
        List<Long> signers = new ArrayList<>();
        for (int i = 0; i < examined.results().size(); i++) {
            var result = examined.results().get(i);
            if (result.headerMatches() && result.facts().coverage().signs(field)) {
                signers.add(i + 1L);
            }
        }
        return signers;
    }

    /** RFC 5322, 3.6: fields that may stand there once; and those that say how to read the body. */
    private static boolean isSingle(HeaderField field) {
        return List.of(
                        "From",
                        "Sender",
                        "Reply-To",
                        "To",
                        "Cc",
                        "Bcc",
                        "Subject",
                        "Date",
                        "Message-ID",
                        "In-Reply-To",
                        "References",
                        "MIME-Version",
                        "Content-Type",
                        "Content-Transfer-Encoding",
                        "Content-Disposition")
                .stream()
                .anyMatch(field::is);
    }

    private static List<Attachment> attachments(
            Examined examined, CaseReader reader, List<ItemRow> children, Words words) {
        List<Attachment> attachments = new ArrayList<>();
        for (AttachmentPart part : examined.attachments()) {
            ItemRow row = children.stream()
                    .filter(child -> child.ordinal() == part.ordinal())
                    .findFirst()
                    .orElse(null);
            attachments.add(new Attachment(
                    part.ordinal(),
                    Shown.line(part.name()),
                    Shown.line(part.mediaType()),
                    row == null ? part.body().length() : row.size(),
                    part.body().start(),
                    part.body().end(),
                    Preview.kind(part, head(examined, part)),
                    acting(reader, part, row)
                            .map(what -> words.word("exposed.active", what))
                            .orElse(null),
                    row == null ? null : id(row.content())));
        }
        return attachments;
    }

    /** By its bytes and what was taken out of it where it is an item of the case, else by its name. */
    private static Optional<ActiveContent> acting(CaseReader reader, AttachmentPart part, @Nullable ItemRow row) {
        return row == null ? ActiveContent.of(part.name(), part.mediaType(), false) : ActingFile.of(reader, row);
    }

    private static @Nullable String id(@Nullable ItemId content) {
        return content == null ? null : content.hex();
    }

    private static byte[] head(Examined examined, AttachmentPart part) {
        Span some = new Span(
                part.body().start(), Math.min(part.body().end(), part.body().start() + 4 * Preview.HEAD));
        return TransferDecoder.decode(examined.message().bytes(), some, part.encoding(), Preview.HEAD);
    }

    static List<ClaimView> claims(Verdict verdict, Words words) {
        List<ClaimView> views = new ArrayList<>();
        for (Claim claim : Claim.values()) {
            Level level = verdict.claims().get(claim);
            if (level == null) {
                continue;
            }
            List<EvidenceView> found = new ArrayList<>();
            for (Bearing bearing : ORDER) {
                Reasons.of(verdict, claim, bearing).forEach(finding -> found.add(evidence(verdict, finding, words)));
            }
            views.add(new ClaimView(Desk.low(claim), words.claim(claim), level, words.level(level), found));
        }
        return views;
    }

    private static EvidenceView evidence(Verdict verdict, Evidence finding, Words words) {
        return new EvidenceView(
                verdict.evidence().indexOf(finding) + 1L,
                finding.signal(),
                finding.witness(),
                Desk.low(finding.bearing()),
                words.word("bearing", finding.bearing()),
                Desk.low(finding.strength()),
                Desk.said(finding.phrase(), words),
                Desk.said(finding.limits(), words),
                finding.makers().stream()
                        .map(maker -> words.word("maker", maker))
                        .toList(),
                Desk.said(finding.excluded(), words),
                finding.spans().stream()
                        .map(span -> new ByteSpan(span.start(), span.end()))
                        .toList());
    }

    private static DefectView defect(Defect defect, Words words) {
        Span span = defect.span();
        return new DefectView(
                Desk.said(defect.phrase(), words),
                span == null ? null : span.start(),
                span == null ? null : span.end());
    }
}
