package dev.caveat.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XML as programs write it that never heard of XML, and as people write it who mean harm. */
class XmlPiecesTest {
    private static List<Element> pieces(byte[] bytes, int depth) throws IOException, XmlPieces.Broken {
        List<Element> pieces = new ArrayList<>();
        try (XmlPieces reader = XmlPieces.of(new ByteArrayInputStream(bytes), depth)) {
            for (Optional<Element> piece = reader.next(); piece.isPresent(); piece = reader.next()) {
                pieces.add(piece.get());
            }
        }
        return pieces;
    }

    private static String text(String xml, Charset charset) throws IOException, XmlPieces.Broken {
        return pieces(xml.getBytes(charset), 1).get(0).text();
    }

    private static String text(String xml) throws IOException, XmlPieces.Broken {
        return text(xml, StandardCharsets.UTF_8);
    }

    private static XmlPieces.Broken broken(String xml) {
        return assertThrows(XmlPieces.Broken.class, () -> pieces(xml.getBytes(StandardCharsets.UTF_8), 1), xml);
    }

    @Test
    void piecesComeOneByOneWithAllThatIsInThem() throws Exception {
        List<Element> pieces = pieces("<rss><channel><a:x b:id='1' c=\"2\">t<y>u</y><wp:y/>v</a:x><z/></channel></rss>".getBytes(StandardCharsets.UTF_8), 2);
        assertEquals(List.of("x", "z"), pieces.stream().map(Element::name).toList());
        Element first = pieces.get(0);
        assertEquals(List.of("a", "1", "2", "tv", "u"), List.of(first.prefix(), first.attribute("id"), first.attribute("c"), first.text(), first.text("y")));
        assertEquals(2, first.all("y").count());
    }

    @Test
    void whatStandsBeforeTheTextIsPassedOver() throws Exception {
        for (String before : new String[] {"", "\n\n  \n", "\uFEFF", "x", "\uFEFF\n", "<br />\n<b>Warning</b>: too late in <b>wp.php</b><br />\n"}) {
            assertEquals("t", text(before + "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss><a>t</a></rss>"), before);
        }
        assertEquals("t", text("\n\n<rss><a>t</a></rss>"));
    }

    @Test
    void ampersandsThatBeginNothingAreText() throws Exception {
        assertEquals("a & b &nbsp; &c; && ü <&>", text("<r><a>a & b &nbsp; &c; &amp;& &#252; &lt;&amp;&gt;</a></r>"));
        assertEquals("x=1&y=2", pieces("<r><a b='x=1&y=2'/></r>".getBytes(StandardCharsets.UTF_8), 1).get(0).attribute("b"));
        assertEquals("a & &amp; b", text("<r><a><![CDATA[a & &amp; b]]></a></r>"));
        assertEquals("\uFFFD\uFFFD\uFFFD", text("<r><a>&#11;&#xD800;&#9999999;</a></r>"));
    }

    @Test
    void charactersThatNoXmlMayHoldGo() throws Exception {
        assertEquals("ab\uFFFD\t\uD83D\uDE00", text("<r><a>a\u0000\u0008b\uFFFE\t\uD83D\uDE00</a></r>"));
        assertEquals("ab", text("<r><a><![CDATA[a\u000Bb]]></a></r>"));
        assertEquals("a\uFFFDb", pieces(new byte[] {'<', 'r', '>', '<', 'a', '>', 'a', (byte) 0xE4, 'b', '<', '/', 'a', '>', '<', '/', 'r', '>'}, 1).get(0).text());
    }

    @Test
    void dividedCdataIsOneText() throws Exception {
        assertEquals("a]]>b", text("<r><a><![CDATA[a]]]]><![CDATA[>b]]></a></r>"));
        String longer = "x".repeat(20_000) + "]]" + "&".repeat(9_000);
        assertEquals(longer, text("<r><a><![CDATA[" + longer + "]]></a></r>"));
    }

    @Test
    void encodingsAreThoseThatAreDeclared() throws Exception {
        assertEquals("Tée", text("<?xml version='1.0' encoding='ISO-8859-1'?><r><a>Tée</a></r>", StandardCharsets.ISO_8859_1));
        assertEquals("Tée", text("\uFEFF<?xml version='1.0' encoding='UTF-16'?><r><a>Tée</a></r>", StandardCharsets.UTF_16LE));
        assertEquals("Tée", text("<?xml version='1.0' encoding='no-such-thing'?><r><a>Tée</a></r>"));
    }

    @Test
    void everyWidthOfTheBufferComesOutTheSame() throws Exception {
        for (int length = 8_150; length < 8_230; length++) {
            String padding = "x".repeat(length);
            assertEquals(padding + "&<>", text("<r><a>" + padding + "&amp;<![CDATA[<>]]></a></r>"), () -> "at " + padding.length());
        }
    }

    @Test
    void aDocumentTypeIsRefused(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String external = "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><r><a>&x;</a></r>";
        assertTrue(broken(external).getMessage().contains("document type"));
        StringBuilder laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l").append(i).append(" '").append(("&l" + (i - 1) + ";").repeat(10)).append("'>");
        }
        assertTrue(broken(laughs + "]><r><a>&l29;</a></r>").getMessage().contains("document type"));
        assertTrue(broken("<!DOCTYPE r SYSTEM 'http://127.0.0.1:1/x.dtd'><r><a/></r>").getMessage().contains("document type"));
    }

    /** They hold no text, and yet take memory. */
    @Test
    void elementsWithoutEndAreRefused() throws Exception {
        String begun = "<rss><item>";
        InputStream endless = new InputStream() {
            private long at;

            @Override
            public int read() {
                long now = at++;
                return now < begun.length() ? begun.charAt((int) now) : "<a b='c'/>".charAt((int) ((now - begun.length()) % 10));
            }
        };
        try (XmlPieces reader = XmlPieces.of(endless, 1)) {
            assertTrue(assertThrows(XmlPieces.Broken.class, reader::next).getMessage().contains("64 MiB"));
        }
    }

    @Test
    void whatIsBrokenHasAPlace() {
        XmlPieces.Broken broken = broken("\n<?xml version='1.0'?>\n<r>\n<a>t</b></r>");
        assertEquals(4, broken.line());
        assertFalse(broken.getMessage().isEmpty());
        assertTrue(broken("<r><a>t").getMessage().contains("breaks off"));
        broken("");
        broken("no xml at all");
        assertTrue(broken("<r>" + "<a>".repeat(200) + "</a>".repeat(200) + "</r>").getMessage().contains("deep"));
    }
}
