package dev.caveat.importing.wordpress;

import dev.caveat.importing.CleanText;
import dev.caveat.importing.HtmlText;
import dev.caveat.importing.ImportedArticle;
import dev.caveat.importing.ImportedFile;
import dev.caveat.importing.Kind;
import dev.caveat.importing.OldAddress;
import dev.caveat.importing.Reason;
import dev.caveat.importing.Receiver;
import dev.caveat.importing.Remark;
import dev.caveat.importing.SafeName;
import dev.caveat.importing.Writer;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.time.Moment;
import dev.caveat.xml.Element;
import dev.caveat.yaml.NewDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One item of an export of WordPress's: an article, a page, a file, or one of the many things that are none of these. */
final class WordPressItem {
    /** Kinds of items that are no texts for readers, or are other people's. */
    private static final Set<String> MACHINERY = Set.of(
            "nav_menu_item", "custom_css", "customize_changeset", "oembed_cache", "user_request", "acf-field", "acf-field-group", "shop_order", "feedback");

    private static final Pattern NUMBER = Pattern.compile("/(?:index\\.php)?\\?(?:p|page_id|attachment_id)=([0-9]+)(#.*)?");
    private static final String UPLOADS = "/wp-content/uploads/";

    private final Element item;
    private final Site site;
    private final Receiver receiver;
    private final HtmlText texts;

    /**
     * What is known of the site as a whole.
     *
     * @param base its address, with a slash at the end; empty where nobody knows
     * @param numbered addresses of files and articles by their numbers
     * @param paths those that are taken, in lower case
     * @param uploads where the files of pictures may lie
     */
    record Site(String base, Map<String, Writer> authors, Map<String, String> numbered, Set<String> paths, Path uploads) {
        /** An address of the site from {@code /}; any other as it is. */
        String own(String address) {
            String host = base.replaceFirst("^https?://(?:www\\.)?", "").toLowerCase(Locale.ROOT);
            String plain = address.replaceFirst("^(?:https?:)?//(?:www\\.)?", "");
            boolean own = !host.isEmpty() && plain.length() < address.length() && (plain + "/").toLowerCase(Locale.ROOT).startsWith(host);
            return own ? "/" + (plain.length() < host.length() ? "" : plain.substring(host.length())) : address;
        }

        /** The same of a link, which may name an article by its number. */
        String link(String address) {
            String own = own(address);
            Matcher number = NUMBER.matcher(own);
            if (!number.matches()) {
                return own;
            }
            String known = own(numbered.getOrDefault(number.group(1), ""));
            return known.startsWith("/") && !known.contains("?") ? known + (number.group(2) == null ? "" : number.group(2)) : own;
        }
    }

    WordPressItem(Element item, Site site, Receiver receiver) {
        this.item = item;
        this.site = site;
        this.receiver = receiver;
        this.texts = new HtmlText(site::link);
    }

    void read() {
        String type = item.line("post_type");
        if (type.equals("attachment")) {
            receiver.read(Kind.MEDIA);
            media();
            return;
        }
        receiver.read(Kind.ARTICLES);
        Optional<Reason> reason = reason(type, item.line("status"));
        if (reason.isPresent()) {
            WordPressExport.skip(item, Kind.ARTICLES, reason.get(), receiver);
        } else {
            article(type.isEmpty() ? "post" : type);
        }
    }

    private Optional<Reason> reason(String type, String status) {
        if (type.equals("revision")) {
            return Optional.of(Reason.REVISION);
        }
        boolean machinery = type.startsWith("wp_") || MACHINERY.contains(type);
        if (machinery) {
            return Optional.of(Reason.NO_TEXT);
        }
        if (status.equals("private") || !item.line("post_password").isEmpty()) {
            return Optional.of(Reason.PRIVATE);
        }
        if (status.equals("trash")) {
            return Optional.of(Reason.TRASH);
        }
        boolean nothing = content().isBlank() && (status.equals("auto-draft") || item.line("title").isEmpty());
        return nothing ? Optional.of(Reason.NOTHING) : Optional.empty();
    }

    /** Two elements are called {@code encoded}: they differ by their namespaces, which are written in several ways. */
    private String content() {
        return item.all("encoded").filter(one -> !one.prefix().equals("excerpt")).findFirst().map(Element::text).orElse("");
    }

    private String excerpt() {
        return item.all("encoded").filter(one -> one.prefix().equals("excerpt")).findFirst().map(one -> HtmlText.words(one.text())).orElse("");
    }

    private void article(String type) {
        String id = CleanText.line(item.line("post_id"));
        String title = HtmlText.words(item.line("title"));
        String name = OldAddress.path(item.line("post_name")).map(path -> path.replace("/", "")).filter(text -> !text.isEmpty())
                .orElse(title.isEmpty() ? "untitled-" + id : title);
        String section = type.equals("post") ? "posts" : type.equals("page") ? "pages" : SafeName.article(type);
        String wanted = section + "/" + SafeName.article(name);
        String path = wanted;
        for (int again = 0; !site.paths().add(path.toLowerCase(Locale.ROOT)); again++) {
            path = wanted + "-" + SafeName.article(again == 0 && !id.isEmpty() ? id : id + "-" + again);
        }
        WordPressText text = WordPressText.of(content(), texts);
        text.left().forEach(left -> receiver.problem(Problem.of(
                        Code.IMPORT_MARKUP, Place.of(item.line("link").isEmpty() ? wanted : CleanText.line(item.line("link"))),
                        left.startsWith("block ") ? "of the " + left + " nothing is left: a program made what it shows" : "the " + left + " stays as text")
                .hint("write in its place what readers shall see, or a shortcode of Caveat's")));
        if (!text.lossless()) {
            receiver.remark(Kind.ARTICLES, Remark.HTML);
        }
        WordPressComments comments = new WordPressComments(item, path, texts, receiver);
        NewDocument front = front(title.isEmpty() ? name : title, comments.count());
        Writer author = site.authors().getOrDefault(item.line("creator"), Writer.of(item.line("creator"), HtmlText.words(item.line("creator"))));
        receiver.article(new ImportedArticle(path, !path.equals(wanted), front, author.isAnonymous() ? List.of() : List.of(author), text.markdown()));
        comments.read();
    }

    private NewDocument front(String title, int comments) {
        NewDocument front = new NewDocument().text("title", title);
        Optional<String> address = address();
        address.ifPresent(url -> front.text("url", url));
        front.texts("aliases", former(address));
        Optional<String> written = date("post_date_gmt", "post_date");
        written.ifPresent(date -> front.text("date", date));
        date("post_modified_gmt", "post_modified").filter(changed -> !written.equals(Optional.of(changed))).ifPresent(date -> front.text("lastmod", date));
        if (!excerpt().isEmpty()) {
            front.text("description", excerpt());
        }
        String status = item.line("status");
        if (Set.of("draft", "pending", "auto-draft").contains(status)) {
            front.flag("draft", true);
            receiver.remark(Kind.ARTICLES, Remark.DRAFT);
        }
        if (item.line("comment_status").equals("closed")) {
            front.text("comments", comments == 0 ? "off" : "closed");
        }
        if (item.line("is_sticky").equals("1")) {
            front.text("weight", "1");
        }
        front.texts("categories", terms("category"));
        front.texts("tags", terms("post_tag"));
        meta("_thumbnail_id").findFirst().map(site.numbered()::get).filter(url -> OldAddress.web(url).isPresent())
                .ifPresent(url -> front.keys("image", Map.of("src", site.own(CleanText.line(url)))));
        return front;
    }

    /** Where it stood, unless that was a number behind a question mark. */
    private Optional<String> address() {
        String link = item.line("link");
        String own = site.own(link);
        return own.isEmpty() || own.contains("?") || own.equals("/") || own.equals(link) && !link.startsWith("/") ? Optional.empty() : OldAddress.path(own);
    }

    /** Where it stood before somebody gave it another name. */
    private List<String> former(Optional<String> address) {
        List<String> former = new ArrayList<>();
        address.map(url -> url.replaceFirst("[^/]+/?$", "")).ifPresent(folder ->
                meta("_wp_old_slug").flatMap(slug -> OldAddress.path(folder + slug).stream())
                        .filter(alias -> !alias.equals(address.get()) && !former.contains(alias))
                        .forEach(former::add));
        return former;
    }

    private Stream<String> meta(String key) {
        return item.all("postmeta").filter(meta -> meta.line("meta_key").equals(key)).map(meta -> meta.line("meta_value")).filter(value -> !value.isEmpty());
    }

    private List<String> terms(String domain) {
        return item.all("category").filter(term -> term.attribute("domain").equals(domain))
                .map(term -> HtmlText.words(term.text())).filter(term -> !term.isEmpty()).distinct().toList();
    }

    /** The time of the world where it is given; of drafts it is noughts. */
    private Optional<String> date(String world, String local) {
        Optional<Moment> known = Moment.parse(item.line(world), ZoneOffset.UTC).filter(moment -> !item.line(world).startsWith("0000"));
        return known.map(moment -> moment.instant().toString())
                .or(() -> Optional.of(CleanText.line(item.line(local))).filter(text -> !text.startsWith("0000") && Moment.parse(text, ZoneOffset.UTC).isPresent()));
    }

    /** A file that lies beside the export in the folder that WordPress kept it in is taken along. */
    private void media() {
        String address = site.own(item.line("attachment_url"));
        Optional<String> path = OldAddress.path(address).filter(one -> one.contains(UPLOADS)).map(one -> one.replaceFirst("/$", ""));
        Optional<Path> file = path.flatMap(one -> uploaded(one.substring(one.indexOf(UPLOADS) + UPLOADS.length())));
        if (file.isPresent()) {
            receiver.file(new ImportedFile(path.get().substring(1), file.get()));
        } else {
            receiver.skip(Kind.MEDIA, Reason.ELSEWHERE);
        }
    }

    private Optional<Path> uploaded(String path) {
        try {
            Path file = site.uploads().resolve(path).normalize();
            boolean inside = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && file.toRealPath().startsWith(site.uploads().toRealPath());
            return inside ? Optional.of(file) : Optional.empty();
        } catch (IOException | InvalidPathException notThere) {
            return Optional.empty();
        }
    }
}
