package org.isnad.workbench.examine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.dkim.SignatureKind;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Span;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.workbench.judge.FetchedMessage;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.LentSignature;
import org.isnad.workbench.store.StoredMessage;

/**
 * Signatures that stand on another content of the same Message-ID, checked on the bytes of those that lack them: mostly the
 * sender's own copies, which never passed the server that signs. The field is put on top, and all is computed as if it
 * stood there; only those whose body hash matches are kept, with no key, and whenever one comes it is asked. A case that has
 * grown is looked at anew, as far as Message-IDs are shared.
 */
public final class LentStage implements Stage {
    private static final int VERSION = 1;
    private static final int PAGE = 200;
    private static final int MOST_LENDERS = 8;
    private static final int MOST_SIGNATURES = 6;
    /** A Message-ID on so many contents names nothing, and all of them beside all would be without end. */
    private static final int MOST_CONTENTS = 50;

    private static final long LARGEST = 8 << 20;
    private static final String FIELD = "DKIM-Signature";

    @Override
    public String name() {
        return "lent";
    }

    @Override
    public void run(StageContext context) {
        long version = context.reader().messages().count() * 1_000 + VERSION;
        Set<String> crowded = ConcurrentHashMap.newKeySet();
        long done = 0;
        long last = 0;
        while (!context.stop().getAsBoolean()) {
            List<Long> page = context.reader().versions().wanting(name(), version, last, PAGE);
            if (page.isEmpty()) {
                return;
            }
            Set<Long> changed = new TreeSet<>();
            Map<Long, List<String>> lenders = new ConcurrentHashMap<>();
            for (Found found : FetchedMessage.eachSmall(
                    context.reader(), page, one -> look(context.reader(), one, crowded, lenders))) {
                if (context.writer().findings().lent(found.number, found.signatures)) {
                    changed.add(found.number);
                }
            }
            page.forEach(number -> context.writer().findings().noticed(number, name(), version, List.of()));
            context.writer().commit();
            context.judgeAgain(changed);
            context.writer().commit();
            done += page.size();
            last = page.getLast();
            context.progress().accept(new StageProgress(name(), done, done));
        }
    }

    private record Found(long number, List<LentSignature> signatures) {}

    /** @param lenders signatures of those that the page has asked already */
    private static Found look(
            CaseReader reader, FetchedMessage borrower, Set<String> crowded, Map<Long, List<String>> lenders) {
        StoredMessage stored = borrower.stored();
        List<LentSignature> found = new ArrayList<>();
        if (stored.length() > LARGEST || crowded.contains(stored.messageId())) {
            return new Found(stored.number(), found);
        }
        List<StoredMessage> contents = reader.messages().byMessageId(stored.messageId());
        if (contents.size() > MOST_CONTENTS) {
            crowded.add(stored.messageId());
            return new Found(stored.number(), found);
        }
        Set<String> known = lenders.computeIfAbsent(stored.number(), _ -> fields(borrower.scanned())).stream()
                .map(LentStage::squeezed)
                .collect(Collectors.toCollection(TreeSet::new));
        byte[] own = borrower.bytes().copy(new Span(0, borrower.bytes().length()));
        contents.stream()
                .filter(other -> other.number() != stored.number() && other.length() <= LARGEST)
                .limit(MOST_LENDERS)
                .forEach(other -> {
                    for (String field : lenders.computeIfAbsent(other.number(), _ -> fields(scanned(reader, other)))) {
                        if (found.size() < MOST_SIGNATURES && known.add(squeezed(field))) {
                            lent(other.number(), field, own, found);
                        }
                    }
                });
        return new Found(stored.number(), found);
    }

    private static Message scanned(CaseReader reader, StoredMessage stored) {
        return MessageScanner.scan(reader.bytes(stored.content()), Limits.DEFAULT);
    }

    /** With the line ends that the borrower's header has. */
    private static void lent(long lender, String field, byte[] own, List<LentSignature> found) {
        int end = 0;
        while (end < own.length && own[end] != '\n') {
            end++;
        }
        boolean bare = end == 0 || own[Math.min(end, own.length) - 1] != '\r';
        String lines = field.replace("\r\n", "\n");
        byte[] top = (bare ? lines : lines.replace("\n", "\r\n")).getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = new byte[top.length + own.length];
        System.arraycopy(top, 0, both, 0, top.length);
        System.arraycopy(own, 0, both, top.length, own.length);
        Message message = MessageScanner.scan(ArrayOctets.of(both), Limits.DEFAULT);
        List<HeaderField> signatures = message.all(FIELD);
        if (signatures.isEmpty() || signatures.getFirst().span().start() != 0) {
            return;
        }
        HashFacts facts = SignatureHasher.of(message).fact(SignatureKind.DKIM, signatures.getFirst());
        if (facts.bodyHashMatches()) {
            found.add(new LentSignature(lender, DisplayFactsReader.read(message), facts));
        }
    }

    private static List<String> fields(Message message) {
        return message.all(FIELD).stream()
                .limit(MOST_SIGNATURES)
                .map(field -> new String(message.bytes().copy(field.span()), StandardCharsets.ISO_8859_1))
                .filter(text -> text.endsWith("\n"))
                .toList();
    }

    /** White space comes and goes on the way. */
    private static String squeezed(String field) {
        return field.replaceAll("\\s+", "");
    }
}
