package dev.caveat.importing.jekyll;

import dev.caveat.importing.CleanText;
import dev.caveat.importing.KeyedTexts;
import dev.caveat.importing.OldAddress;
import dev.caveat.importing.Writer;
import dev.caveat.privacy.Personal;
import dev.caveat.read.Keys;
import dev.caveat.time.Moment;
import dev.caveat.yaml.Key;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.NewDocument;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Sequence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The front matter of a page of Jekyll's, as ours is written.
 *
 * <p>A key of another name that means one of ours becomes it; {@code layout}, which names a template that is not there, is left out. What means
 * nothing here goes below {@code params}, as does a key that is called as one of ours and means something else there.
 */
final class JekyllFront {
    /** Ours that mean the same there. */
    private static final Set<String> SAME = Set.of(
            "title", "linkTitle", "description", "summary", "date", "lastmod", "draft", "published", "unlisted", "noindex", "slug", "url", "aliases", "weight",
            "tags", "categories", "authors", "image", "comments", "toc", "lang");
    private static final int HEAVIEST = 1_000_000;

    private final JekyllConfig config;
    private final JekyllPaths.Source source;
    private final Map<String, Node> ours = new LinkedHashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, Node> params = new LinkedHashMap<>();
    private final List<String> left = new ArrayList<>();
    private final boolean locked;
    private final String header;

    JekyllFront(JekyllConfig config, JekyllPaths.Source source, KeyedTexts keys) {
        this.config = config;
        this.source = source;
        config.defaults().of(source).values().forEach((name, node) -> same(name).ifPresent(key -> ours.put(key.name(), node)));
        Set<String> said = new HashSet<>();
        keys.values().forEach((name, node) -> {
            Optional<Key> key = same(name);
            if (key.isPresent()) {
                // Of two spellings, ours counts.
                boolean first = said.add(key.get().name());
                if (first || name.equals(key.get().name())) {
                    ours.put(key.get().name(), node);
                    spellings.put(key.get().name(), name);
                }
            } else if (!name.equals("layout") && !name.equals("comments_locked")) {
                own(name, node);
            }
        });
        locked = keys.text("comments_locked").map(JekyllFront::flag).orElse(false);
        header = keys.map("header").line("image", "teaser", "overlay_image");
    }

    private static Optional<Key> same(String name) {
        return Keys.FRONT_MATTER.spelt(name).filter(known -> SAME.contains(known.name()));
    }

    private void own(String name, Node node) {
        boolean personal = texts(node).anyMatch(text -> !Personal.in(text).isEmpty());
        if (personal) {
            left.add(name);
        } else {
            params.put(name, node);
        }
    }

    private static Stream<String> texts(Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.entries().stream().flatMap(entry -> texts(entry.value()));
        }
        return node instanceof Sequence sequence ? sequence.items().stream().flatMap(JekyllFront::texts) : KeyedTexts.single(node).stream();
    }

    private Optional<String> single(String key) {
        return KeyedTexts.single(ours.get(key)).map(CleanText::line).filter(text -> !text.isEmpty());
    }

    private static boolean flag(String text) {
        return Set.of("true", "yes", "on").contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** The words of a list, or of a text between blanks; {@code category} is one. */
    private List<String> terms(String key) {
        Node node = ours.get(key);
        List<String> texts = node == null ? List.of() : KeyedTexts.texts(node);
        boolean words = KeyedTexts.single(node).isPresent() && texts.size() == 1 && !Set.of("tag", "category").contains(spellings.getOrDefault(key, key));
        return words ? Arrays.stream(texts.get(0).split(texts.get(0).contains(",") ? "\\s*,\\s*" : "\\s+")).filter(word -> !word.isEmpty()).distinct().toList() : texts;
    }

    List<String> categories() {
        List<String> categories = new ArrayList<>(source.categories());
        terms("categories").stream().filter(one -> !categories.contains(one)).forEach(categories::add);
        return categories;
    }

    private Optional<String> date() {
        Optional<String> written = single("date").filter(text -> Moment.parse(text, config.zone()).isPresent());
        return written.isPresent() || source.day().isEmpty() || Moment.parse(source.day(), config.zone()).isEmpty() ? written : Optional.of(source.day());
    }

    private String slug() {
        return single("slug").orElse(source.slug());
    }

    /** Where it stood; empty where that is where it stands of itself, or where nobody knows. */
    private Optional<String> url() {
        Optional<LocalDate> day = date().flatMap(text -> Moment.parse(text, config.zone())).map(moment -> moment.day(config.zone()));
        Optional<String> own = single("url").map(Liquid::value);
        if (own.isPresent()) {
            return JekyllAddress.of(own.get(), day, slug(), categories());
        }
        boolean plain = slug().equals(slug().toLowerCase(Locale.ROOT)) && source.path().equals(JekyllPaths.POSTS + "/" + slug());
        boolean byPattern = source.post() && config.hasPattern() && plain;
        if (!config.known() || byPattern) {
            return Optional.empty();
        }
        if (source.post()) {
            return JekyllAddress.of(config.permalink(), day, slug(), categories());
        }
        String folder = source.file().folder().replaceFirst("^_[^/]*/?", "");
        String place = "/" + (folder.isEmpty() ? "" : folder + "/");
        boolean index = source.file().stem().equals("index");
        return OldAddress.path(place + (index ? "" : source.file().stem() + (config.hasFolders() ? "/" : ".html"))).filter(address -> !index);
    }

    private Optional<String> image() {
        Node node = ours.get("image");
        KeyedTexts keys = KeyedTexts.of(Optional.ofNullable(node));
        Optional<String> src = KeyedTexts.single(node).or(() -> keys.text("path", "src", "feature", "url", "image", "teaser", "thumbnail"))
                .or(() -> Optional.of(header).filter(text -> !text.isEmpty()));
        return src.map(Liquid::value).map(CleanText::line).filter(text -> !text.contains("{") && !text.isEmpty())
                .map(text -> text.contains("://") || text.startsWith("/") ? text : "/" + text);
    }

    /** @param authors the names of authors by the words for them */
    List<Writer> authors(Map<String, String> authors) {
        Node node = ours.get("authors");
        if (node == null) {
            return List.of();
        }
        KeyedTexts keyed = KeyedTexts.of(Optional.of(node));
        List<String> names = keyed.values().isEmpty() ? KeyedTexts.texts(node) : keyed.text("name", "display_name").stream().toList();
        return names.stream().map(name -> Writer.of("", authors.getOrDefault(name, name))).filter(writer -> !writer.isAnonymous()).toList();
    }

    /** The keys that were not written at all: they cannot be, or hold somebody's e-mail address. */
    List<String> left() {
        return left;
    }

    /** @param asksForToc whether its text does */
    NewDocument document(boolean asksForToc) {
        NewDocument front = new NewDocument().text("title", single("title").map(Liquid::value).orElseGet(this::titleOfName));
        for (String key : List.of("linkTitle", "slug")) {
            single(key).ifPresent(text -> front.text(key, text));
        }
        url().ifPresent(url -> front.text("url", url));
        front.texts("aliases", ours.containsKey("aliases")
                ? KeyedTexts.texts(ours.get("aliases")).stream().flatMap(text -> OldAddress.path(text).stream()).distinct().toList() : List.of());
        date().ifPresent(date -> front.text("date", date));
        single("lastmod").filter(text -> Moment.parse(text, config.zone()).isPresent()).ifPresent(text -> front.text("lastmod", text));
        for (String key : List.of("description", "summary")) {
            single(key).map(Liquid::value).ifPresent(text -> front.text(key, text));
        }
        boolean unpublished = single("published").map(text -> !flag(text)).orElse(false);
        if (unpublished || source.draft() || single("draft").map(JekyllFront::flag).orElse(false)) {
            front.flag("draft", true);
        }
        for (String key : List.of("unlisted", "noindex")) {
            single(key).filter(JekyllFront::flag).ifPresent(text -> front.flag(key, true));
        }
        comments().ifPresent(state -> front.text("comments", state));
        weight().ifPresent(weight -> front.text("weight", weight));
        single("lang").filter(lang -> !lang.equals(config.language())).ifPresent(lang -> front.text("lang", lang));
        front.texts("categories", categories());
        front.texts("tags", terms("tags"));
        image().ifPresent(src -> {
            Map<String, String> image = new LinkedHashMap<>(Map.of("src", src));
            KeyedTexts.of(Optional.ofNullable(ours.get("image"))).text("alt").map(CleanText::line).ifPresent(alt -> image.put("alt", alt));
            front.keys("image", image);
        });
        toc(front, asksForToc);
        left.addAll(front.copies("params", params));
        return front;
    }

    private void toc(NewDocument front, boolean asked) {
        Optional<String> written = single("toc");
        if (asked || written.isPresent()) {
            front.flag("toc", asked || flag(written.get()));
        }
    }

    private Optional<String> comments() {
        Optional<String> written = single("comments").map(text -> text.toLowerCase(Locale.ROOT));
        if (locked || written.filter("closed"::equals).isPresent()) {
            return Optional.of("closed");
        }
        return written.filter(text -> Set.of("false", "no", "off").contains(text)).map(text -> "off");
    }

    private Optional<String> weight() {
        return single("weight").filter(text -> text.matches("-?[0-9]{1,7}") && Math.abs(Integer.parseInt(text)) <= HEAVIEST);
    }

    private String titleOfName() {
        String words = source.slug().replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? source.slug() : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
