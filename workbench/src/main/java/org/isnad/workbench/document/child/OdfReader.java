package org.isnad.workbench.document.child;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.document.DocumentMetadata;
import org.isnad.core.document.DocumentTimeParser;
import org.isnad.core.document.LanguageHint;
import org.isnad.core.document.ZipContainer;
import org.jspecify.annotations.Nullable;

/** OpenDocument: {@code meta.xml} (ODF 1.2 part 1, 4.3) and the manifest (part 3, 4). */
final class OdfReader {
    private final PropertiesDraft draft = new PropertiesDraft();
    private final List<LanguageHint> languages = new ArrayList<>();
    private boolean encrypted;

    private OdfReader() {}

    static DocumentMetadata read(PackageParts parts, String mediaType, ZipContainer container) {
        OdfReader reader = new OdfReader();
        parts.xml("meta.xml", reader.meta());
        parts.xml("META-INF/manifest.xml", reader.manifest());
        boolean thumbnail = parts.has("Thumbnails/thumbnail.png");
        return new DocumentMetadata.Odf(
                PropertiesDraft.cut(mediaType),
                reader.draft.done(),
                container,
                reader.languages,
                thumbnail,
                reader.encrypted);
    }

    private SafeXml.Sink meta() {
        return new SafeXml.Sink() {
            @Override
            public void start(String name, String parent, SafeXml.Attributes attributes) {
                if (name.equals("template") && parent.equals("meta")) {
                    draft.template = attributes.value("title");
                }
            }

            @Override
            public void end(String name, String parent, String text) {
                switch (name) {
                    case "initial-creator" -> draft.creator = text;
                    case "creator" -> draft.lastModifiedBy = text;
                    case "creation-date" -> draft.created = DocumentTimeParser.w3c(text);
                    case "date" -> draft.modified = DocumentTimeParser.w3c(text);
                    case "print-date" -> draft.printed = DocumentTimeParser.w3c(text);
                    case "generator" -> draft.application = text;
                    case "editing-cycles" -> draft.revision = text;
                    case "editing-duration" -> draft.minutes = minutes(text);
                    case "language" ->
                        languages.add(new LanguageHint(LanguageHint.Kind.DEFAULT_LANGUAGE, PropertiesDraft.cut(text)));
                    default -> {}
                }
            }
        };
    }

    private SafeXml.Sink manifest() {
        return new Starts() {
            @Override
            public void start(String name, String parent, SafeXml.Attributes attributes) {
                encrypted |= name.equals("encryption-data");
            }
        };
    }

    private static @Nullable Long minutes(String text) {
        try {
            return Duration.parse(text.strip()).toMinutes();
        } catch (DateTimeException notADuration) {
            // The JDK says "this is no duration" only so.
            return null;
        }
    }
}
