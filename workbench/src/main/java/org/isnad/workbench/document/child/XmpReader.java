package org.isnad.workbench.document.child;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.isnad.core.document.DocumentTime;
import org.isnad.core.document.DocumentTimeParser;
import org.isnad.core.document.XmpPacket;
import org.isnad.core.item.Defect;
import org.jspecify.annotations.Nullable;

/**
 * XMP (ISO 16684-1): a property is an attribute of {@code rdf:Description} or an element in it; both forms are met. Told
 * apart by local names, which do not collide among those looked for, but for {@code creator}, whose text lies in a list.
 */
final class XmpReader {
    private static final int MOST_STEPS = 500;

    private final TreeMap<String, String> values = new TreeMap<>();
    private final List<XmpPacket.Event> history = new ArrayList<>();
    private final TreeMap<String, String> step = new TreeMap<>();
    private boolean inHistory;
    private boolean inCreator;

    private XmpReader() {}

    static @Nullable XmpPacket read(byte[] packet, List<Defect> defects) {
        XmpReader reader = new XmpReader();
        try {
            SafeXml.read(new ByteArrayInputStream(packet), reader.sink());
        } catch (XMLStreamException | RuntimeException e) {
            // The JDK's parser also throws what is no checked exception for some malformed bytes.
            defects.add(Defect.of("document.defect.part", "XMP", e.getClass().getSimpleName()));
        }
        return reader.values.isEmpty() && reader.history.isEmpty() ? null : reader.packet();
    }

    private XmpPacket packet() {
        return new XmpPacket(
                time("CreateDate"),
                time("ModifyDate"),
                time("MetadataDate"),
                value("CreatorTool"),
                value("creator"),
                value("Producer"),
                value("DocumentID"),
                value("InstanceID"),
                history);
    }

    private SafeXml.Sink sink() {
        return new SafeXml.Sink() {
            @Override
            public void start(String name, String parent, SafeXml.Attributes attributes) {
                inHistory |= name.equals("History");
                inCreator |= name.equals("creator");
                for (int i = 0; i < attributes.count(); i++) {
                    keep(attributes.name(i), attributes.value(i));
                }
            }

            @Override
            public void end(String name, String parent, String text) {
                if (name.equals("History")) {
                    inHistory = false;
                } else if (inHistory && name.equals("li")) {
                    step();
                } else if (inCreator && name.equals("li")) {
                    keep("creator", text);
                } else {
                    keep(name, text);
                }
                inCreator &= !name.equals("creator");
            }
        };
    }

    private void keep(String name, String text) {
        if (!text.isBlank() && !name.equals("parseType")) {
            (inHistory ? step : values).putIfAbsent(name, PropertiesDraft.cut(text));
        }
    }

    private void step() {
        if (!step.isEmpty() && history.size() < MOST_STEPS) {
            history.add(new XmpPacket.Event(
                    step.getOrDefault("action", ""),
                    DocumentTimeParser.w3c(step.getOrDefault("when", "")),
                    step.getOrDefault("softwareAgent", "")));
        }
        step.clear();
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }

    private @Nullable DocumentTime time(String name) {
        return DocumentTimeParser.w3c(value(name));
    }
}
