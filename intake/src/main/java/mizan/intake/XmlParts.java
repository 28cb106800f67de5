package mizan.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML of others: UTF-8 only, no document type, no entity of its own, bounded depth and tags.
final class XmlParts {
    /// Levels of elements.
    static final int DEPTH_MAX = 64;

    private XmlParts() {}

    /// Takes what comes; `start` and `end` are told the local name, `text` what stands between.
    interface Sink {
        /// An element begins; gives whether reading goes on.
        boolean start(String name, XMLStreamReader at);

        /// An element ends; gives whether reading goes on.
        boolean end(String name);

        /// Words; a text may come in pieces.
        void text(char[] characters, int from, int length);
    }

    static void read(InputStream part, Sink sink) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // The platform counts each `&amp;` as an entity; others cannot be declared here.
        factory.setProperty("jdk.xml.entityExpansionLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        try (InputStream bounded = new BoundedMarkup(part)) {
            XMLStreamReader at = factory.createXMLStreamReader(
                    new InputStreamReader(bounded, StandardCharsets.UTF_8));
            int depth = 0;
            boolean more = true;
            while (more && at.hasNext()) {
                int next = at.next();
                if (next == XMLStreamConstants.START_ELEMENT) {
                    if (++depth > DEPTH_MAX) {
                        throw new ZipParts.Refused("it nests elements more than %d deep".formatted(
                                DEPTH_MAX));
                    }
                    more = sink.start(at.getLocalName(), at);
                } else if (next == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    more = sink.end(at.getLocalName());
                } else if (next == XMLStreamConstants.CHARACTERS
                        || next == XMLStreamConstants.CDATA
                        || next == XMLStreamConstants.SPACE) {
                    sink.text(at.getTextCharacters(), at.getTextStart(), at.getTextLength());
                }
            }
        } catch (XMLStreamException trouble) {
            if (trouble.getNestedException() instanceof IOException nested) {
                throw nested;
            }
            throw new ZipParts.Refused("its XML cannot be read past line %d, column %d".formatted(
                    trouble.getLocation() == null ? 0 : trouble.getLocation().getLineNumber(),
                    trouble.getLocation() == null ? 0 : trouble.getLocation().getColumnNumber()));
        }
    }

    /// The attribute of this local name, in any namespace; empty if there is none.
    static String attribute(XMLStreamReader at, String name) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            if (at.getAttributeLocalName(i).equals(name)) {
                String value = at.getAttributeValue(i);
                return value == null ? "" : value;
            }
        }
        return "";
    }

    /// The same for whole numbers; `otherwise` if it is none.
    static int number(XMLStreamReader at, String name, int otherwise) {
        try {
            return Integer.parseInt(attribute(at, name));
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    static boolean truth(XMLStreamReader at, String name) {
        String value = attribute(at, name);
        return value.equals("1") || value.equals("true") || value.equals("on");
    }
}
