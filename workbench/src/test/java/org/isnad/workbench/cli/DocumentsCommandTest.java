package org.isnad.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.isnad.workbench.document.child.MadeDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsCommandTest {
    @TempDir
    Path temp;

    @Test
    void listsAndShowsDocumentsInThreeLanguages() throws IOException {
        Path dump = Files.createDirectories(temp.resolve("dump"));
        Path folder = temp.resolve("case");
        Files.write(dump.resolve("loose.docx"), MadeDocuments.word("2012-01-01T08:00:00Z", "2017-04-02T08:00:00Z"));
        assertThat(Ran.isnad("ingest", folder, dump).code()).isZero();
        assertThat(Ran.isnad("documents", folder).out()).contains("isnad examine");
        assertThat(Ran.isnad("examine", folder).code()).isZero();
        assertThat(Ran.isnad("documents", folder).out()).contains("loose.docx", "Salma", "docx");
        assertThat(Ran.isnad("report", folder).out()).contains("Documents read");
        Map<String, Object> json = Ran.isnad("documents", folder, "--json").json();
        assertThat(json).containsEntry("editor", "Salma").containsEntry("asSent", "UNDECIDED");
        String id = String.valueOf(json.get("id")).substring(0, 16);
        assertThat(Ran.isnad("show", folder, id).out().replaceAll("\\s+", " "))
                .contains("names Salma as last editor", "it can be planted", "no message of this copy carried it");
        assertThat(Ran.isnad("show", folder, id, "--lang", "fr").out()).contains("dernier éditeur", "INDÉTERMINÉ");
        assertThat(Ran.isnad("show", folder, id, "--lang", "ar").out()).contains("آخر من حرّره", "تعذّر الحسم");
        assertThat(Ran.isnad("documents", folder, "--label", "not-carried", "--json")
                        .jsonLines())
                .hasSize(1);
        assertThat(Ran.isnad("documents", folder, "--label", "nonsense").code()).isNotZero();
    }
}
