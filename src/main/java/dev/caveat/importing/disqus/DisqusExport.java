package dev.caveat.importing.disqus;

import dev.caveat.importing.AddressMap;
import dev.caveat.importing.CleanText;
import dev.caveat.importing.Export;
import dev.caveat.importing.HtmlText;
import dev.caveat.importing.Kind;
import dev.caveat.importing.OldAddress;
import dev.caveat.importing.Receiver;
import dev.caveat.importing.Remark;
import dev.caveat.importing.SitePages;
import dev.caveat.importing.XmlFile;
import dev.caveat.importing.wordpress.WordPressComments;
import dev.caveat.xml.Element;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The comments that Disqus kept, for the pages of a site that is there. A file of the form that Disqus imports is read as well.
 *
 * <p>A file is read twice: posts name their threads, and what they answer, anywhere. Between, only that is kept, and no text.
 */
public final class DisqusExport implements Export {
    private static final int LOOKED_AT = 64 * 1024;

    private final Path source;
    private final String shown;
    private final SitePages pages;
    private final AddressMap addresses;

    /**
     * @param shown how the file is called in what is said
     * @param addresses where pages are now that were elsewhere
     */
    public DisqusExport(Path source, String shown, SitePages pages, AddressMap addresses) {
        this.source = source;
        this.shown = shown;
        this.pages = pages;
        this.addresses = addresses;
    }

    @Override
    public void read(Receiver receiver) {
        if (isForImport()) {
            HtmlText texts = new HtmlText(DisqusPosts::address);
            new XmlFile(source, shown, 2).read(piece -> {
                if (piece.name().equals("item")) {
                    items(piece, texts, receiver);
                }
            }, receiver::problem);
            return;
        }
        XmlFile file = new XmlFile(source, shown, 1);
        DisqusThreads threads = new DisqusThreads(this::page);
        file.read(threads::piece, unheard -> {
            // Told when it is read again.
        });
        DisqusPosts posts = new DisqusPosts(threads, receiver);
        file.read(posts::piece, receiver::problem);
    }

    private boolean isForImport() {
        try (InputStream in = Files.newInputStream(source)) {
            String start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
            int rss = start.indexOf("<rss");
            return rss >= 0 && (start.indexOf("<disqus") < 0 || rss < start.indexOf("<disqus"));
        } catch (IOException unreadable) {
            // Told when it is read.
            return false;
        }
    }

    private void items(Element item, HtmlText texts, Receiver receiver) {
        Page page = page(item.line("link"), item.line("thread_identifier"));
        if (!page.exists()) {
            item.all("comment").forEach(comment -> receiver.remark(Kind.COMMENTS, Remark.NO_ARTICLE));
        }
        new WordPressComments(item, page.path(), texts, receiver).read();
    }

    /** Where comments belong, and whether there is such a page. */
    record Page(String path, boolean exists) {}

    /** The page of a thread: by its address, else by what the site called it, which can be anything. */
    private Page page(String link, String identifier) {
        String now = addresses.now(CleanText.line(link));
        Optional<String> found = pages.at(now).or(() -> pages.called(now));
        if (found.isEmpty() && !identifier.isBlank()) {
            String last = CleanText.line(identifier).replaceFirst("^[0-9]+ (?=https?://)", "");
            found = pages.at(addresses.now(last)).filter(page -> last.contains("/")).or(() -> pages.called(last));
        }
        return found.map(path -> new Page(path, true)).orElseGet(() -> new Page(OldAddress.folder(now.isEmpty() ? identifier : now), false));
    }
}
