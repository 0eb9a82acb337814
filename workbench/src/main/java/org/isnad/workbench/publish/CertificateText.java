package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.core.endtoend.Signer;
import org.isnad.workbench.endtoend.CertificateFiles;
import org.isnad.workbench.store.CertificateStatement;
import org.isnad.workbench.words.Words;

/** Certificates and OpenPGP keys that somebody added, for people and for programs. */
public final class CertificateText {
    private CertificateText() {}

    public static void write(List<CertificateStatement> statements, Sheet sheet) {
        Words words = sheet.words();
        for (CertificateStatement statement : statements) {
            Signer signer = CertificateFiles.signer(statement);
            String who = signer.addresses().isEmpty() ? signer.name() : String.join(", ", signer.addresses());
            sheet.line(words.word("certificates.kind", statement.kind()) + words.say("colon") + sheet.data(who));
            sheet.paragraph(2, "", words.say("show.endtoend.fingerprint", statement.fingerprint()));
            sheet.paragraph(2, "· ", KeyText.origin(statement.origin(), words));
        }
    }

    /** One object a line. */
    public static String jsonLines(List<CertificateStatement> statements) {
        StringBuilder lines = new StringBuilder();
        for (CertificateStatement statement : statements) {
            lines.append(Json.object(json -> {
                        json.writeStringProperty("kind", Json.low(statement.kind()));
                        Json.object(
                                json, "subject", () -> EndToEndJson.signer(json, CertificateFiles.signer(statement)));
                        json.writeStringProperty(
                                "origin", Json.low(statement.origin().kind()));
                        json.writeStringProperty("source", statement.origin().source());
                        json.writeStringProperty(
                                "fileHash", String.valueOf(statement.origin().fileHash()));
                        Json.time(json, "added", statement.origin().addedAt());
                    }))
                    .append('\n');
        }
        return lines.toString();
    }
}
