package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.isnad.core.exposure.ActiveContent;
import org.isnad.core.exposure.ExposureKind;
import org.isnad.workbench.exposure.ExposedList;
import org.isnad.workbench.exposure.ExposedValue;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.Revelation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a dump to hidden values, and to shown ones with a line in the record. */
class ExposedCaseTest {
    private static final String IBAN = "FR14 2004 1010 0505 0001 3M02 606";

    @TempDir
    Path temp;

    @BeforeEach
    void ingest() throws IOException {
        Path marie = Files.createDirectories(temp.resolve("dump/marie"));
        Path karim = Files.createDirectories(temp.resolve("dump/karim"));
        Files.writeString(marie.resolve("1.eml"), mail("anna@bank.example", "the transfer", "please pay to " + IBAN));
        Files.writeString(karim.resolve("2.eml"), mail("karim@paper.example", "access", "كلمة السر: qamar2017"));
        Files.writeString(karim.resolve("3.eml"), mail("karim@paper.example", "lunch", "at noon, as always"));
        Files.writeString(marie.resolve("notes.txt"), "mot de passe : Soleil#44\n", StandardCharsets.UTF_8);
        Files.writeString(marie.resolve("4.eml"), attached("invoice.pdf", "MZ\u0090\0\3\0\0\0 and so on"));
        workbench()
                .ingest(new IngestOrder(List.of(temp.resolve("dump")), null, null, "tester", 2), p -> {}, () -> false);
        assertThat(workbench().exposed().look(p -> {}, () -> false)).isTrue();
    }

    private Workbench workbench() {
        return Workbench.at(temp.resolve("case"), CaseImage.CLOCK);
    }

    private static String mail(String from, String subject, String body) {
        return """
                From: %s
                To: all@paper.example
                Subject: %s
                Date: Mon, 3 Apr 2017 10:00:00 +0200
                Message-ID: <%s@example>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted(from, subject, subject.replace(' ', '.'), body);
    }

    private static String attached(String name, String bytes) {
        return """
                From: someone@nowhere.example
                Subject: your invoice
                Date: Mon, 3 Apr 2017 10:00:00 +0200
                MIME-Version: 1.0
                Content-Type: application/pdf; name="%s"
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s
                """.formatted(
                name, name, Base64.getMimeEncoder().encodeToString(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void valuesAreHiddenAndCountedByOwnerAndByWhomToWarn() {
        ExposedList list = workbench().exposed().masked(value -> true);
        assertThat(list.values())
                .extracting(ExposedValue::kind)
                .containsExactlyInAnyOrder(ExposureKind.IBAN, ExposureKind.PASSWORD, ExposureKind.PASSWORD);
        assertThat(list.values())
                .extracting(ExposedValue::shown)
                .noneMatch(shown -> shown.contains("qamar") || shown.contains("2004") || shown.contains("Soleil"));
        assertThat(list.owners()).containsOnlyKeys("marie", "karim");
        assertThat(list.owners().get("marie")).containsEntry(ExposureKind.IBAN, 1L);
        assertThat(list.concerned()).containsOnlyKeys("", "anna@bank.example", "karim@paper.example");
    }

    @Test
    void programsAreNamedWhateverTheyAreCalled() {
        assertThat(workbench().exposed().masked(value -> true).active())
                .extracting(active -> active.what() + " " + active.file().name())
                .containsExactly(ActiveContent.DISGUISED + " invoice.pdf");
    }

    @Test
    void whoSeesValuesStandsInTheRecordFirst() {
        assertThatThrownBy(() -> workbench().exposed().revealed(value -> true, "all", " ", "tester"))
                .isInstanceOf(Workbench.BadRequest.class);
        ExposedList list = workbench()
                .exposed()
                .revealed(value -> value.kind() == ExposureKind.IBAN, "kind=iban", "to warn the holder", "tester");
        assertThat(list.values()).extracting(ExposedValue::shown).containsExactly(IBAN);
        try (CaseReader reader = workbench().read()) {
            assertThat(reader.exposed().revelations())
                    .containsExactly(
                            new Revelation("kind=iban", 1, "to warn the holder", "tester", CaseImage.CLOCK.instant()));
        }
    }

    @Test
    void theCatalogHoldsNoValue() throws IOException {
        String catalog = Files.readString(temp.resolve("case/catalog.sqlite"), StandardCharsets.ISO_8859_1);
        assertThat(catalog)
                .doesNotContain("qamar2017")
                .doesNotContain("2004 1010")
                .contains("exposed_place");
    }
}
