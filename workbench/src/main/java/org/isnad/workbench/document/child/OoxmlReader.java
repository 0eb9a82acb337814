package org.isnad.workbench.document.child;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.isnad.core.document.DocumentMetadata;
import org.isnad.core.document.DocumentTimeParser;
import org.isnad.core.document.LanguageHint;
import org.isnad.core.document.ZipContainer;

/**
 * Office Open XML: core, extended and custom properties (ECMA-376 part 1, 15.2.12 and part 2, 11), and of the main part's
 * surroundings what tells where it was saved: Word's settings and styles, Excel's workbook and cell styles.
 */
final class OoxmlReader {
    private static final int MOST = 2_000;

    /** What programs call a sheet before anybody renames it. */
    private static final Pattern UNNAMED_SHEET = Pattern.compile("\\p{L}[\\p{L}\\p{M}]{2,20} ?\\d{1,3}");

    private final PropertiesDraft draft = new PropertiesDraft();
    private final List<LanguageHint> languages = new ArrayList<>();
    private final List<String> rsids = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private String rsidRoot = "";
    private String path = "";

    private OoxmlReader() {}

    static DocumentMetadata read(PackageParts parts, ZipContainer container) {
        OoxmlReader reader = new OoxmlReader();
        parts.xml("docProps/core.xml", reader.core());
        parts.xml("docProps/app.xml", reader.extended());
        parts.xml("docProps/custom.xml", reader.custom());
        parts.xml("word/settings.xml", reader.settings());
        parts.xml("word/styles.xml", reader.styles());
        parts.xml("xl/workbook.xml", reader.workbook());
        parts.xml("xl/styles.xml", reader.cellStyles());
        return new DocumentMetadata.Ooxml(
                part(parts),
                reader.draft.done(),
                container,
                reader.rsidRoot,
                reader.rsids,
                reader.languages,
                PropertiesDraft.cut(reader.path),
                reader.labels,
                parts.count("docProps/thumbnail", "") > 0,
                parts.names().stream().anyMatch(name -> name.endsWith("vbaProject.bin")),
                (int) parts.names().stream()
                        .filter(name -> name.startsWith("_xmlsignatures/sig") && name.endsWith(".xml"))
                        .count());
    }

    private static String part(PackageParts parts) {
        for (String part : List.of("word", "xl", "ppt")) {
            if (parts.count(part + "/", "") > 0) {
                return part;
            }
        }
        return "";
    }

    private SafeXml.Sink core() {
        return new Ends() {
            @Override
            public void end(String name, String parent, String text) {
                switch (name) {
                    case "creator" -> draft.creator = text;
                    case "lastModifiedBy" -> draft.lastModifiedBy = text;
                    case "revision" -> draft.revision = text;
                    case "created" -> draft.created = DocumentTimeParser.w3c(text);
                    case "modified" -> draft.modified = DocumentTimeParser.w3c(text);
                    case "lastPrinted" -> draft.printed = DocumentTimeParser.w3c(text);
                    default -> {}
                }
            }
        };
    }

    private SafeXml.Sink extended() {
        return new Ends() {
            @Override
            public void end(String name, String parent, String text) {
                switch (name) {
                    case "Application" -> draft.application = text;
                    case "AppVersion" -> draft.version = text;
                    case "TotalTime" -> draft.minutes = PropertiesDraft.number(text);
                    case "Company" -> draft.company = text;
                    case "Template" -> draft.template = text;
                    default -> {}
                }
            }
        };
    }

    private SafeXml.Sink custom() {
        return new Starts() {
            @Override
            public void start(String name, String parent, SafeXml.Attributes attributes) {
                if (name.equals("property") && labels.size() < MOST) {
                    labels.add(PropertiesDraft.cut(attributes.value("name")));
                }
            }
        };
    }

    private SafeXml.Sink settings() {
        return new Starts() {
            @Override
            public void start(String name, String parent, SafeXml.Attributes attributes) {
                switch (name) {
                    case "rsidRoot" -> rsidRoot = PropertiesDraft.cut(attributes.value("val"));
                    case "rsid" -> {
                        if (rsids.size() < MOST) {
                            rsids.add(PropertiesDraft.cut(attributes.value("val")));
                        }
                    }
                    case "themeFontLang" -> hint(LanguageHint.Kind.DEFAULT_LANGUAGE, attributes.value("val"));
                    default -> {}
                }
            }
        };
    }

    /** Only the language of the defaults: every run may have one of its own, and that is the text's. */
    private SafeXml.Sink styles() {
        return new Starts() {
            private boolean inDefaults;

            @Override
            public void start(String name, String parent, SafeXml.Attributes attributes) {
                if (name.equals("docDefaults")) {
                    inDefaults = true;
                } else if (inDefaults && name.equals("lang")) {
                    hint(LanguageHint.Kind.DEFAULT_LANGUAGE, attributes.value("val"));
                }
            }

            @Override
            public void end(String name, String parent, String text) {
                inDefaults &= !name.equals("docDefaults");
            }
        };
    }

    private SafeXml.Sink workbook() {
        return new Starts() {
            @Override
            public void start(String name, String parent, SafeXml.Attributes attributes) {
                if (name.equals("absPath")) {
                    path = attributes.value("url");
                } else if (name.equals("sheet")
                        && UNNAMED_SHEET.matcher(attributes.value("name")).matches()) {
                    hint(LanguageHint.Kind.SHEET_NAME, attributes.value("name"));
                }
            }
        };
    }

    /** The style 0 is the one that every workbook has; Excel names it in its own language. */
    private SafeXml.Sink cellStyles() {
        return new Starts() {
            @Override
            public void start(String name, String parent, SafeXml.Attributes attributes) {
                if (name.equals("cellStyle") && attributes.value("builtinId").equals("0")) {
                    hint(LanguageHint.Kind.STYLE_NAME, attributes.value("name"));
                }
            }
        };
    }

    /** The first of its kind tells; the others repeat it. */
    private void hint(LanguageHint.Kind kind, String value) {
        boolean known = languages.stream().anyMatch(hint -> hint.kind() == kind);
        if (!known && !value.isBlank()) {
            languages.add(new LanguageHint(kind, PropertiesDraft.cut(value)));
        }
    }
}
