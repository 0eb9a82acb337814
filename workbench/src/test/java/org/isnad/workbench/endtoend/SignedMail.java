package org.isnad.workbench.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.core.endtoend.EndToEndResult;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Level;
import org.isnad.core.verdict.Verdict;
import org.isnad.core.verdict.VerdictPolicy;
import org.isnad.workbench.store.CertificateStatement;

/** Mail around signed entities, and what Isnad makes of it. */
final class SignedMail {
    static final Instant NOW = Instant.parse("2023-01-01T00:00:00Z");
    static final String FROM = "From: Alice <alice@victim.example>\r\n";
    static final String REST = "Subject: money\r\nDate: Fri, 6 May 2022 07:08:09 +0000\r\nMIME-Version: 1.0\r\n";
    static final String TEXT = "Content-Type: text/plain; charset=us-ascii\r\n\r\nPay nobody.\r\nAlice\r\n";

    /** The same, with the header repeated in it (RFC 9788). */
    static final String PROTECTED = "Content-Type: text/plain; charset=us-ascii; hp=\"clear\"\r\n" + FROM
            + "Subject: money\r\nDate: Fri, 6 May 2022 07:08:09 +0000\r\n\r\nPay nobody.\r\nAlice\r\n";

    private SignedMail() {}

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String multipart(String entity, String type, String signature) {
        return "Content-Type: multipart/signed; protocol=\"application/" + type
                + "\"; micalg=sha-256; boundary=\"b1\"\r\n"
                + "\r\n--b1\r\n" + entity + "\r\n--b1\r\nContent-Type: application/" + type + "\r\n"
                + (type.startsWith("pkcs7") ? "Content-Transfer-Encoding: base64\r\n" : "") + "\r\n" + signature
                + "\r\n--b1--\r\n";
    }

    static String smime(SmimePerson by, String entity) throws Exception {
        return multipart(entity, "pkcs7-signature", SmimePerson.base64(by.sign(latin(entity))));
    }

    /** What it came to. */
    record Outcome(List<EndToEndResult> results, Verdict verdict) {
        EndToEndResult only() {
            if (results.size() != 1) {
                throw new AssertionError("not one result: " + results);
            }
            return results.getFirst();
        }

        Level level(Claim claim) {
            Level level = verdict.claims().get(claim);
            if (level == null) {
                throw new AssertionError("no level for " + claim);
            }
            return level;
        }

        Map<Claim, Level> claims() {
            return verdict.claims();
        }
    }

    static Outcome check(String mail, CertificateStatement... added) {
        return check(latin(mail), added);
    }

    static Outcome check(byte[] mail, CertificateStatement... added) {
        Message message = MessageScanner.scan(ArrayOctets.of(mail), Limits.DEFAULT);
        List<EndToEndResult> results = new EndToEndVerifier(new AddedKeys(List.of(added)), NOW).verify(message);
        Verdict verdict = VerdictPolicy.judge(
                Context.of(DisplayFactsReader.read(message), List.of()).signed(results));
        return new Outcome(results, verdict);
    }

    static CertificateStatement added(byte[] file, KeyOrigin.Kind kind) {
        KeyOrigin origin = new KeyOrigin(kind, "somebody's word", "00", NOW, null, null);
        List<CertificateStatement> read = new ArrayList<>(CertificateFiles.read(file, origin));
        if (read.size() != 1) {
            throw new AssertionError("not one: " + read);
        }
        return read.getFirst();
    }

    static CertificateStatement added(SmimePerson person, KeyOrigin.Kind kind) throws Exception {
        return added(person.certificate().getEncoded(), kind);
    }
}
