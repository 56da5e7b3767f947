package dev.caveat.importing.wordpress;

import dev.caveat.importing.Export;
import dev.caveat.importing.HtmlText;
import dev.caveat.importing.ImportedSite;
import dev.caveat.importing.Kind;
import dev.caveat.importing.OldAddress;
import dev.caveat.importing.Reason;
import dev.caveat.importing.Receiver;
import dev.caveat.importing.Writer;
import dev.caveat.importing.XmlFile;
import dev.caveat.xml.Element;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A file that WordPress exported (WXR): articles, each with its comments.
 *
 * <p>It is read twice: pictures that articles are shown with, and articles that others link by their numbers, stand anywhere in it. Only their
 * addresses are kept.
 */
public final class WordPressExport implements Export {
    private final XmlFile file;
    private final Path uploads;

    /** @param shown how the file is called in what is said */
    public WordPressExport(Path source, String shown) {
        this.file = new XmlFile(source, shown, 2);
        this.uploads = source.toAbsolutePath().normalize().resolveSibling("wp-content").resolve("uploads");
    }

    @Override
    public void read(Receiver receiver) {
        Map<String, String> numbered = new HashMap<>();
        file.read(piece -> {
            if (piece.name().equals("item")) {
                numbered.put(piece.line("post_id"), piece.line(piece.line("post_type").equals("attachment") ? "attachment_url" : "link"));
            }
        }, unheard -> {
            // Told when it is read again.
        });
        Reading reading = new Reading(receiver, numbered);
        file.read(reading::piece, receiver::problem);
        reading.end();
    }

    /** One reading, from the site's name to the last article. */
    private final class Reading {
        private final Receiver receiver;
        private final Map<String, String> numbered;
        private final Map<String, Writer> authors = new HashMap<>();
        private final Map<String, String> channel = new HashMap<>();
        private final Set<String> paths = new HashSet<>();
        private WordPressItem.Site site;

        private Reading(Receiver receiver, Map<String, String> numbered) {
            this.receiver = receiver;
            this.numbered = numbered;
        }

        private void piece(Element piece) {
            switch (piece.name()) {
                case "title", "link", "description", "language", "base_site_url", "base_blog_url" -> channel.putIfAbsent(piece.name(), piece.text().strip());
                case "author" -> {
                    String login = piece.line("author_login");
                    String name = piece.line("author_display_name").isEmpty() ? login : piece.line("author_display_name");
                    authors.put(login, Writer.of(login, HtmlText.words(name)));
                }
                case "item" -> {
                    begin();
                    new WordPressItem(piece, site, receiver).read();
                }
                default -> {
                    // Categories and tags are named by the articles that have them.
                }
            }
        }

        private void begin() {
            if (site == null) {
                String link = channel.getOrDefault("base_blog_url", channel.getOrDefault("link", ""));
                String base = OldAddress.web(link).map(address -> address.replaceFirst("[?#].*", "").replaceFirst("/*$", "/")).orElse("");
                receiver.site(new ImportedSite(
                        HtmlText.words(channel.getOrDefault("title", "")),
                        HtmlText.words(channel.getOrDefault("description", "")),
                        base,
                        ImportedSite.language(channel.getOrDefault("language", "")),
                        "",
                        Map.of()));
                site = new WordPressItem.Site(base, authors, numbered, paths, uploads);
            }
        }

        private void end() {
            begin();
        }
    }

    /** Of what is not imported, comments are counted one by one. */
    static void skip(Element item, Kind kind, Reason reason, Receiver receiver) {
        receiver.skip(kind, reason);
        item.all("comment").forEach(comment -> {
            receiver.read(Kind.COMMENTS);
            receiver.skip(Kind.COMMENTS, reason);
        });
    }
}
