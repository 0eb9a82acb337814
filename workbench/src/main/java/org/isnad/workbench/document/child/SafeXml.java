package org.isnad.workbench.document.child;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML of strangers: no DTD, no entity but the five that every XML has, bounded depth and number of elements, bounded text. What
 * goes beyond ends the reading with an exception that the caller turns into a defect; what was read before stays.
 */
final class SafeXml {
    private static final int DEEPEST = 256;
    private static final int MOST_ELEMENTS = 2_000_000;
    private static final int LONGEST_TEXT = 4_096;

    private SafeXml() {}

    /** Told of each element; names are local ones, for prefixes are anybody's choice. */
    interface Sink {
        /** @param parent local name of the element around it, or empty */
        void start(String name, String parent, Attributes attributes);

        /** @param text directly in it, cut to a bounded length */
        void end(String name, String parent, String text);
    }

    /** Attributes by local name. */
    interface Attributes {
        /** The value of the first attribute of that local name, or empty. */
        String value(String name);

        int count();

        String name(int index);

        String value(int index);
    }

    static void read(InputStream in, Sink sink) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        Deque<String> names = new ArrayDeque<>();
        Deque<StringBuilder> texts = new ArrayDeque<>();
        int elements = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    elements++;
                    if (names.size() >= DEEPEST || elements > MOST_ELEMENTS) {
                        throw new XMLStreamException("beyond the limits");
                    }
                    sink.start(xml.getLocalName(), names.isEmpty() ? "" : names.peek(), new Read(xml));
                    names.push(xml.getLocalName());
                    texts.push(new StringBuilder());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    String name = names.pop();
                    sink.end(
                            name,
                            names.isEmpty() ? "" : names.peek(),
                            texts.pop().toString());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    StringBuilder text = texts.peek();
                    if (text != null && text.length() < LONGEST_TEXT) {
                        String more = xml.getText();
                        text.append(more, 0, Math.min(more.length(), LONGEST_TEXT - text.length()));
                    }
                }
                default -> {}
            }
        }
    }

    private record Read(XMLStreamReader xml) implements Attributes {
        @Override
        public String value(String name) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals(name)) {
                    return value(i);
                }
            }
            return "";
        }

        @Override
        public int count() {
            return xml.getAttributeCount();
        }

        @Override
        public String name(int index) {
            return xml.getAttributeLocalName(index);
        }

        @Override
        public String value(int index) {
            String value = xml.getAttributeValue(index);
            return value == null ? "" : value.length() > LONGEST_TEXT ? value.substring(0, LONGEST_TEXT) : value;
        }
    }
}
