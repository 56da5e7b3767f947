package dev.caveat.render;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** What programs read, as a strict reader sees it. */
final class Programs {
    private Programs() {}

    /** Texts of a document by the names of their elements. */
    record Xml(Document document) {
        List<String> all(String name) {
            List<String> texts = new ArrayList<>();
            NodeList nodes = document.getElementsByTagName(name);
            for (int i = 0; i < nodes.getLength(); i++) {
                texts.add(nodes.item(i).getTextContent());
            }
            return texts;
        }
    }

    /** @throws Exception where it is not well formed, or uses a prefix that it does not declare */
    static Xml xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return new Xml(builder.parse(new InputSource(new StringReader(text))));
    }
}
