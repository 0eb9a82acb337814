package org.isnad.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoftwareDatesTest {
    private static DocumentMetadata written(String application, String version) {
        DocumentProperties properties =
                new DocumentProperties(null, null, null, "", "", application, version, "", null, "", "");
        return new DocumentMetadata.Pdf("1.7", properties, 1, 1, false, List.of(), 0, false, null, 0, null);
    }

    /** Real names, as programs write them. The bound lies before the release, for programs are tried out. */
    @ParameterizedTest
    @CsvSource({
        "Microsoft Office Word, 12.0000, 2007-01-30",
        "Microsoft Macintosh Excel, 14.0300, 2010-06-15",
        "Microsoft Excel, 16.0300, 2015-07-09",
        "Microsoft® Word 2013, Microsoft® Word 2013, 2013-01-29",
        "LibreOffice/5.1.6.2$Linux_X86_64 LibreOffice_project/10m0$Build-2, '', 2016-02-10",
        "Writer, LibreOffice 7.3, 2021-08-19",
        "OpenOffice.org/3.2$Win32, '', 2008-10-13",
        "Pages, Mac OS X 10.12.4 Quartz PDFContext, 2016-09-20",
        "Word, 'macOS Version 11.2 (Build 20D64) Quartz PDFContext', 2020-11-12"
    })
    void knowsSinceWhenThereWasAProgram(String application, String version, LocalDate released) {
        assertThat(SoftwareDates.earliest(written(application, version)))
                .hasValueSatisfying(first -> assertThat(first).isBefore(released.minusDays(400)));
    }

    @ParameterizedTest
    @CsvSource({
        "LibreOffice/2.0, ''",
        "Microsoft Office Word, 9.9999",
        "Acrobat Distiller 9.0.0, ''",
        "'', 16.0000",
        "iText 2.1.7, ''"
    })
    void whatItDoesNotKnowSaysNothing(String application, String version) {
        assertThat(SoftwareDates.earliest(written(application, version))).isEmpty();
    }
}
