package dev.caveat.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an XML text as a row of pieces: the elements at one depth, each as a whole, and none but one in memory.
 *
 * <p>Names count without their prefixes, since the addresses of namespaces are written in several ways. A document type is refused, whatever it
 * says: with it go entities of every kind.
 */
public final class XmlPieces implements AutoCloseable {
    /** Characters of a single piece: an article of this length is none. */
    static final int LARGEST = 64 << 20;

    /** As many characters as an element takes memory that holds none. */
    private static final int ELEMENT = 200;

    private static final int DEEPEST = 100;

    private final Repair text;
    private final XMLStreamReader reader;
    private final int depth;
    private final int skippedLines;
    private int at;
    private long size;

    /** That a text is not what it should be, from some place on. */
    public static final class Broken extends Exception {
        private static final long serialVersionUID = 1;

        private final int line;
        private final int column;

        Broken(String message, int line, int column) {
            super(message);
            this.line = line;
            this.column = column;
        }

        /** Counted from 1; 0 where no line is known. */
        public int line() {
            return line;
        }

        public int column() {
            return column;
        }
    }

    private XmlPieces(Repair text, XMLStreamReader reader, int depth, int skippedLines) {
        this.text = text;
        this.reader = reader;
        this.depth = depth;
        this.skippedLines = skippedLines;
    }

    /**
     * Begins to read.
     *
     * @param depth in how many elements the pieces lie
     * @throws IOException where the bytes cannot be read
     */
    public static XmlPieces of(InputStream bytes, int depth) throws IOException, Broken {
        int[] skipped = new int[1];
        Repair text = Repair.of(bytes, skipped);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        try {
            return new XmlPieces(text, factory.createXMLStreamReader(text), depth, skipped[0]);
        } catch (XMLStreamException broken) {
            throw new Broken(reason(broken), 0, 0);
        }
    }

    /** The next piece; empty at the end. After an exception there are no more. */
    public Optional<Element> next() throws IOException, Broken {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw broken("a document type is declared here, which no export does");
                } else if (event == XMLStreamConstants.START_ELEMENT && at == depth) {
                    size = 0;
                    return Optional.of(element(0));
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    at++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    at--;
                }
            }
            return Optional.empty();
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof IOException unread) {
                throw unread;
            }
            throw broken(reason(broken));
        }
    }

    private Element element(int level) throws XMLStreamException, Broken {
        if (level > DEEPEST) {
            throw broken("elements lie in each other more than " + DEEPEST + " deep");
        }
        String name = reader.getLocalName();
        Map<String, String> attributes = new HashMap<>();
        grow(ELEMENT);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            grow(ELEMENT + reader.getAttributeValue(i).length());
            attributes.put(local(reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
        }
        StringBuilder text = new StringBuilder();
        List<Element> children = new ArrayList<>();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    grow(reader.getTextLength());
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                }
                case XMLStreamConstants.START_ELEMENT -> children.add(element(level + 1));
                case XMLStreamConstants.END_ELEMENT -> {
                    return new Element(local(name), name.indexOf(':') < 0 ? "" : name.substring(0, name.indexOf(':')), attributes, text.toString(), children);
                }
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
    }

    private void grow(long by) throws Broken {
        size += by;
        if (size > LARGEST) {
            throw broken("a single piece is larger than 64 MiB");
        }
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private Broken broken(String message) {
        Location place = reader.getLocation();
        boolean known = place != null && place.getLineNumber() > 0;
        return new Broken(message, known ? place.getLineNumber() + skippedLines : 0, known ? Math.max(0, place.getColumnNumber()) : 0);
    }

    /** What the parser says, without where, which is told apart. */
    private static String reason(XMLStreamException broken) {
        String said = broken.getMessage() == null ? "" : broken.getMessage();
        int message = said.indexOf("Message: ");
        String reason = message < 0 ? said : said.substring(message + "Message: ".length());
        boolean early = reason.contains("must start and end within the same entity") || reason.contains("Premature end");
        return early ? "the text breaks off, or elements overlap" : "this is no XML as it should be";
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException closed) {
            // Nothing is read any more.
        }
        text.close();
    }
}
