package dev.caveat.read;

import dev.caveat.model.Config;
import dev.caveat.model.Language;
import dev.caveat.model.Languages;
import dev.caveat.model.SiteWords;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.yaml.Entry;
import dev.caveat.yaml.Fields;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import dev.caveat.yaml.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code languages:} of site.yaml. */
final class LanguageSettings {
    private static final String KEY = "languages";
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");

    private final Problems problems;
    private final Map<String, String> folders = new LinkedHashMap<>();

    private LanguageSettings(Problems problems) {
        this.problems = problems;
    }

    /** The keys of site.yaml, where a list of languages stands for languages of which nothing is said. */
    static Mapping named(Mapping site) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : site.entries()) {
            entries.add(entry.key().text().equals(KEY) && entry.value() instanceof Sequence list ? new Entry(entry.key(), named(list)) : entry);
        }
        return new Mapping(entries, site.source(), site.offset(), site.length());
    }

    private static Node named(Sequence list) {
        List<Entry> names = new ArrayList<>();
        for (Node item : list.items()) {
            if (!(item instanceof Scalar name) || name.isNull()) {
                return list;
            }
            names.add(new Entry(name, new Mapping(List.of(), name.source(), name.offset(), name.length())));
        }
        return new Mapping(names, list.source(), list.offset(), list.length());
    }

    static Languages of(Fields site, Problems problems) {
        return new LanguageSettings(problems).languages(site);
    }

    private Languages languages(Fields site) {
        String own = site.text("language").filter(tag -> !tag.isBlank()).orElse("en");
        Optional<Language> declared = Optional.empty();
        SortedMap<String, Language> others = new TreeMap<>();
        for (Map.Entry<String, Fields> entry : site.byName(KEY).entrySet()) {
            String tag = entry.getKey();
            Fields fields = entry.getValue();
            if (!CODE.matcher(tag).matches()) {
                wrong(fields.place(), "\"" + tag + "\" is no tag of a language", "write one as in BCP 47, such as fr or pt-BR");
            } else if (tag.equalsIgnoreCase(own)) {
                declared = Optional.of(language("", own, fields));
            } else if (others.keySet().stream().anyMatch(tag::equalsIgnoreCase)) {
                wrong(fields.place(), "the language \"" + tag + "\" stands here twice", "remove one of them");
            } else {
                others.put(tag, language(tag, tag, fields));
            }
        }
        return new Languages(declared.orElseGet(() -> Language.plain("", own)), declared.isPresent(), others);
    }

    private Language language(String code, String tag, Fields fields) {
        boolean rightToLeft = fields.text("direction").map(word -> word.equals("rtl")).orElseGet(() -> Language.isRightToLeft(tag));
        String label = fields.text("label").map(String::strip).filter(text -> !text.isEmpty()).orElseGet(() -> Language.nameOf(tag));
        return new Language(code, tag, label, rightToLeft, fields.number("weight"), folder(fields, tag), words(fields));
    }

    /** A folder below content/, for those who come from elsewhere also with content/ before it. */
    private Optional<String> folder(Fields fields, String tag) {
        Optional<String> written = fields.text("folder").map(String::strip).filter(text -> !text.isEmpty());
        if (written.isEmpty()) {
            return written;
        }
        Place place = fields.place("folder").orElse(fields.place());
        String folder = (written.get() + "/").replace("//", "/");
        folder = folder.startsWith(Layout.CONTENT) ? folder.substring(Layout.CONTENT.length()) : folder;
        boolean wrong = folder.equals("/") || folder.isEmpty() || folder.startsWith("/") || !Layout.dataFolder(folder).isEmpty()
                || List.of(folder.split("/")).stream().anyMatch(part -> part.equals("..") || part.equals(".") || part.isEmpty());
        if (wrong) {
            wrong(place, "\"" + written.get() + "\" is no folder below content/ that can hold the pages of a language", "write it like folder: fr");
            return Optional.empty();
        }
        folder = folder.substring(0, folder.length() - 1);
        String other = folders.putIfAbsent(folder, tag);
        if (other != null) {
            wrong(place, "\"" + folder + "\" is the folder of the language " + other + " already", "give each language a folder of its own");
        }
        return Optional.of(folder);
    }

    private SiteWords words(Fields fields) {
        Map<String, List<Config.MenuItem>> menus = new LinkedHashMap<>();
        fields.mapsByName("menus").forEach((name, links) -> {
            links.forEach(link -> WebAddress.check(link, "url", Code.SITE_VALUE, problems));
            menus.put(name, links.stream()
                    .map(link -> new Config.MenuItem(link.text("title", ""), link.text("url", ""), link.number("weight")))
                    .sorted(Comparator.comparingInt(Config.MenuItem::weight))
                    .toList());
        });
        return new SiteWords(
                text(fields, "title"), text(fields, "description"), text(fields, "archive"),
                fields.has("menus") ? Optional.of(menus) : Optional.empty(),
                texts(fields, "taxonomies"), texts(fields, "types"),
                fields.free("params").map(Plain::map).orElse(Map.of()));
    }

    private static Optional<String> text(Fields fields, String key) {
        return fields.text(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Map<String, String> texts(Fields fields, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.textByName(key).forEach((name, text) -> texts.put(name, text.text()));
        return texts;
    }

    private void wrong(Place place, String message, String hint) {
        problems.add(Problem.of(Code.SITE_VALUE, place, message).hint(hint));
    }
}
