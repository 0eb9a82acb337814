package org.isnad.workbench.publish;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.isnad.core.signature.Independence;
import org.isnad.workbench.store.Acquisition;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.IndependenceStatement;
import org.isnad.workbench.store.InputFile;
import org.isnad.workbench.words.Words;
import tools.jackson.core.JsonGenerator;

/**
 * The custody record of a case: who brought which bytes in, from where, when, with which version. Written as it is read,
 * for a dump may have a million files.
 */
public final class CustodyRecord {
    private CustodyRecord() {}

    /** One object a line: first the acquisitions, then the files of the dump. */
    public static void json(CaseReader reader, PrintStream out) {
        for (Acquisition acquisition : reader.custody().acquisitions()) {
            out.println(Json.object(json -> acquisition(json, acquisition)));
        }
        reader.custody()
                .independenceStatements()
                .forEach(each -> out.println(Json.object(json -> independence(json, each))));
        reader.custody().forEachInputFile(file -> out.println(Json.object(json -> file(json, file))));
    }

    /** A text that can be printed and signed. */
    public static void text(CaseReader reader, Sheet sheet, PrintStream out) {
        Words words = sheet.words();
        for (Acquisition acquisition : reader.custody().acquisitions()) {
            sheet.heading(words.frame("custody.acquisition", words.number(acquisition.number())));
            for (String source : acquisition.sources()) {
                sheet.fact("custody.source", sheet.data(source));
            }
            if (acquisition.statedHash() != null) {
                sheet.fact("custody.stated-hash", sheet.data(acquisition.statedHash()));
            }
            sheet.fact("custody.operator", sheet.data(acquisition.operator()));
            sheet.fact("custody.started", acquisition.started().toString());
            sheet.fact(
                    "custody.ended",
                    acquisition.ended() == null
                            ? words.say("custody.not-ended")
                            : acquisition.ended().toString());
            sheet.fact("custody.tool", sheet.data(acquisition.toolVersion()));
        }
        independence(reader.custody().independenceStatements(), sheet);
        sheet.heading(words.say("custody.files"));
        out.print(sheet);
        AtomicLong files = new AtomicLong();
        AtomicLong bytes = new AtomicLong();
        reader.custody().forEachInputFile(file -> {
            files.incrementAndGet();
            bytes.addAndGet(file.size());
            String hash = file.sha256() == null
                    ? words.say("custody.unread")
                    : file.sha256().hex();
            out.println(hash + "  " + sheet.data(file.locator().text()));
        });
        out.println(words.frame("custody.total", words.number(files.get()), words.bytes(bytes.get())));
    }

    private static void independence(List<IndependenceStatement> statements, Sheet sheet) {
        if (statements.isEmpty()) {
            return;
        }
        Words words = sheet.words();
        sheet.heading(words.say("custody.independence"));
        for (IndependenceStatement statement : statements) {
            Independence said = statement.declaration();
            String what = words.frame(
                    statement.withdrawn() ? "acquisitions.withdrawn" : "acquisitions.declared",
                    words.number(said.acquisition()),
                    words.number(said.of()));
            String why = words.say("custody.independence.by", said.by(), said.declared(), said.because());
            sheet.paragraph(2, "· ", what + " " + why);
        }
    }

    private static void independence(JsonGenerator json, IndependenceStatement statement) {
        Independence said = statement.declaration();
        json.writeStringProperty("record", "independence");
        json.writeNumberProperty("acquisition", said.acquisition());
        json.writeNumberProperty("independentOf", said.of());
        json.writeBooleanProperty("withdrawn", statement.withdrawn());
        json.writeStringProperty("because", said.because());
        json.writeStringProperty("by", said.by());
        Json.time(json, "stated", said.declared());
    }

    private static void acquisition(JsonGenerator json, Acquisition acquisition) {
        json.writeStringProperty("record", "acquisition");
        json.writeNumberProperty("number", acquisition.number());
        Json.array(json, "sources", acquisition.sources(), json::writeString);
        Json.text(json, "statedHash", acquisition.statedHash());
        json.writeStringProperty("operator", acquisition.operator());
        Json.time(json, "started", acquisition.started());
        Json.time(json, "ended", acquisition.ended());
        json.writeStringProperty("toolVersion", acquisition.toolVersion());
    }

    private static void file(JsonGenerator json, InputFile file) {
        json.writeStringProperty("record", "file");
        json.writeNumberProperty("acquisition", file.acquisition());
        json.writeStringProperty("locator", file.locator().text());
        json.writeNumberProperty("size", file.size());
        Json.text(json, "sha256", file.sha256() == null ? null : file.sha256().hex());
    }
}
