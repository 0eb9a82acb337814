package org.isnad.workbench.document.child;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.SavedByEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.isnad.core.document.DocumentMetadata;
import org.isnad.core.document.DocumentTime;
import org.isnad.core.document.LanguageHint;
import org.isnad.core.item.Defect;
import org.jspecify.annotations.Nullable;

/** Compound files: the summary information (MS-OLEPS, 2.25) by POI, and Word's list of its last savers. */
final class Ole2Reader {
    private static final List<String> MAIN_STREAMS = List.of(
            "WordDocument", "Workbook", "Book", "PowerPoint Document", "EncryptedPackage", "VisioDocument", "Contents");

    /** FILETIME zero is 1601; programs write it for "never". */
    private static final Instant NEVER_BEFORE = Instant.parse("1985-01-01T00:00:00Z");

    private static final long FILETIME_TICKS_A_MINUTE = 600_000_000L;

    private Ole2Reader() {}

    static DocumentMetadata read(byte[] file, List<Defect> defects) {
        PropertiesDraft draft = new PropertiesDraft();
        List<LanguageHint> languages = new ArrayList<>();
        List<String> savedBy = new ArrayList<>();
        String part = "";
        boolean thumbnail = false;
        boolean macros = false;
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            DirectoryNode root = system.getRoot();
            part = MAIN_STREAMS.stream().filter(root::hasEntry).findFirst().orElse("");
            macros = root.hasEntry("Macros") || root.hasEntry("_VBA_PROJECT_CUR");
            thumbnail = summary(root, draft, languages, defects);
            company(root, draft, defects);
            if (part.equals("WordDocument")) {
                savedBy.addAll(savedBy(root, defects));
            }
        } catch (IOException e) {
            defects.add(Defect.of("document.defect.container", e.getClass().getSimpleName()));
        }
        boolean encrypted = part.equals("EncryptedPackage");
        return new DocumentMetadata.Ole2(part, draft.done(), languages, savedBy, encrypted, thumbnail, macros);
    }

    /** @return whether it holds a thumbnail */
    private static boolean summary(
            DirectoryNode root, PropertiesDraft draft, List<LanguageHint> languages, List<Defect> defects) {
        if (!(properties(root, SummaryInformation.DEFAULT_STREAM_NAME, defects)
                instanceof SummaryInformation summary)) {
            return false;
        }
        draft.created = time(summary.getCreateDateTime());
        draft.modified = time(summary.getLastSaveDateTime());
        draft.printed = time(summary.getLastPrinted());
        draft.creator = PropertiesDraft.cut(summary.getAuthor());
        draft.lastModifiedBy = PropertiesDraft.cut(summary.getLastAuthor());
        draft.application = PropertiesDraft.cut(summary.getApplicationName());
        draft.revision = PropertiesDraft.cut(summary.getRevNumber());
        draft.template = PropertiesDraft.cut(summary.getTemplate());
        draft.minutes =
                summary.getEditTime() == 0 ? null : Long.valueOf(summary.getEditTime() / FILETIME_TICKS_A_MINUTE);
        int codePage = summary.getFirstSection() == null
                ? 0
                : summary.getFirstSection().getCodepage();
        if (codePage > 0) {
            languages.add(new LanguageHint(LanguageHint.Kind.CODE_PAGE, Integer.toString(codePage)));
        }
        return summary.getThumbnail() != null;
    }

    private static void company(DirectoryNode root, PropertiesDraft draft, List<Defect> defects) {
        if (properties(root, DocumentSummaryInformation.DEFAULT_STREAM_NAME, defects)
                instanceof DocumentSummaryInformation more) {
            draft.company = PropertiesDraft.cut(more.getCompany());
        }
    }

    private static @Nullable PropertySet properties(DirectoryNode root, String name, List<Defect> defects) {
        if (!root.hasEntry(name)) {
            return null;
        }
        try {
            return PropertySetFactory.create(root, name);
        } catch (HPSFException | IOException | RuntimeException e) {
            defects.add(Defect.of(
                    "document.defect.part", "SummaryInformation", e.getClass().getSimpleName()));
            return null;
        }
    }

    /** Names only: the paths beside them are private. */
    private static List<String> savedBy(DirectoryNode root, List<Defect> defects) {
        List<String> names = new ArrayList<>();
        try (HWPFDocument word = new HWPFDocument(root)) {
            if (word.getSavedByTable() != null) {
                for (SavedByEntry entry : word.getSavedByTable().getEntries()) {
                    names.add(PropertiesDraft.cut(entry.getUserName()));
                }
            }
        } catch (EncryptedDocumentException locked) {
            defects.add(Defect.of("document.remark.encrypted"));
        } catch (IOException | RuntimeException e) {
            defects.add(Defect.of(
                    "document.defect.part", "WordDocument", e.getClass().getSimpleName()));
        }
        return names;
    }

    // POI speaks in these.
    @SuppressWarnings("JavaUtilDate")
    private static @Nullable DocumentTime time(@Nullable Date date) {
        Instant instant = date == null ? NEVER_BEFORE : date.toInstant();
        return instant.isAfter(NEVER_BEFORE) ? DocumentTime.utc(instant) : null;
    }
}
