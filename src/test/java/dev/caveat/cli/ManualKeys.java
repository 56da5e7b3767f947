package dev.caveat.cli;

import dev.caveat.disclaimer.Fact;
import dev.caveat.disclaimer.Variable;
import dev.caveat.read.Keys;
import dev.caveat.theme.DeclaredTheme;
import dev.caveat.yaml.Key;
import dev.caveat.yaml.Kind;
import dev.caveat.yaml.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pages of the manual on the keys of every file that an editor writes. */
final class ManualKeys {
    /** Whose keys are explained once, on a page of their own. */
    private static final Map<Schema, String> ELSEWHERE = Map.of(Keys.WHEN, "[a condition](conditions.md)", Keys.REQUIRE, "[a demand](demands.md)");

    private ManualKeys() {}

    /** By their names below {@code reference/}. */
    static Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        pages.put("site-yaml.md", page("site.yaml", "Every key of content/site.yaml.", 10, Keys.SITE,
                "`title` and `baseUrl` are enough. `caveat config` prints every value with where it comes from."));
        pages.put("front-matter.md", page("Front matter", "Every key at the head of an article.", 20, Keys.FRONT_MATTER,
                "It stands between two lines `---` at the head of a page's file. Each of the site's taxonomies is a key as well."));
        pages.put("comment.md", page("Comments", "Every key of a comment's file.", 30, Keys.COMMENT,
                "A file in `content/_comments/`, in the folder that is called as its page. What other systems leave in their files is read or passed over in silence."));
        pages.put("person.md", page("People", "Every key of a person's file.", 40, Keys.PERSON,
                "The file `content/_people/ID.yaml`. Its name is the id by which pages and comments name the person."));
        pages.put("poll.md", page("Polls", "Every key of a poll's file.", 50, Keys.POLL, "The file `content/_polls/ID.yaml`."));
        pages.put("disclaimer.md", disclaimer());
        pages.put("policy.md", page("Policies", "Every key of a rule in _policies.yaml.", 70, Keys.POLICY,
                "`content/_policies.yaml` is a list of rules. Those that come with Caveat are [the starter set](starter-policies.md)."));
        pages.put("demands.md", demands());
        pages.put("conditions.md", page("Conditions", "Every key of a condition: when: in rules, disclaimers and crisis topics.", 74, Keys.WHEN,
                "All keys of one condition must hold. A condition without keys holds for every page."));
        pages.put("theme-yaml.md", page("theme.yaml", "Every key of a theme's theme.yaml.", 130, DeclaredTheme.manifest(),
                "It lies in the theme's folder; a theme may go without."));
        pages.put("theme-parameter.md", page("Settings that a theme declares", "Every key of a setting under params: in theme.yaml.", 132,
                DeclaredTheme.parameter(), "One entry of `params:` in [`theme.yaml`](theme-yaml.md). `name: value` is short for a setting of that default."));
        return pages;
    }

    /** Every name that another program has for a key of ours. */
    static String words() {
        ManualText page = new ManualText("Names from elsewhere", "What keys are called in other generators, and here.", 90, "")
                .paragraph("A key by one of these names is read as ours. The options of others are with [our commands](../reference/commands.md).");
        page.heading(2, "Front matter", "front-matter").line();
        words(page, Keys.FRONT_MATTER, "");
        page.heading(2, "site.yaml", "site-yaml").line();
        words(page, Keys.SITE, "");
        page.heading(2, "Comments", "comment-files").line();
        words(page, Keys.COMMENT, "");
        return page.toString();
    }

    private static void words(ManualText page, Schema schema, String way) {
        for (Key key : schema.keys()) {
            List<String> others = new ArrayList<>(key.also());
            others.addAll(key.spelt());
            if (!others.isEmpty()) {
                page.item(ManualText.codes(others) + ": here " + ManualText.code(way + key.name()));
            }
            if (key.schema().isPresent() && !key.name().equals("environments") && !ELSEWHERE.containsKey(key.schema().get())) {
                words(page, key.schema().get(), way + step(key));
            }
        }
    }

    private static String disclaimer() {
        ManualText page = begin("Disclaimers", "Every key of a disclaimer's front matter, and what its text can be filled in with.", 60, Keys.DISCLAIMER,
                "The front matter of `content/_disclaimers/ID.md`; the text below it is what readers see.");
        page.heading(2, "Variables", "variables").paragraph("Each page that shows the disclaimer fills them in:");
        for (Variable variable : Variable.values()) {
            page.define(ManualText.code("${" + variable.word() + "}"), ManualText.plain(variable.meaning()));
        }
        return page.toString();
    }

    private static String demands() {
        ManualText page = begin("Demands", "Every key of a demand: require: in a rule.", 72, Keys.REQUIRE, "All keys of one demand must hold.");
        page.heading(2, "Facts", "facts").paragraph("What `holds:` can name:");
        for (Fact fact : Fact.values()) {
            page.define(ManualText.code(fact.word()), "The page " + ManualText.plain(fact.meaning()) + ".");
        }
        return page.toString();
    }

    private static String page(String title, String description, int weight, Schema schema, String lead) {
        return begin(title, description, weight, schema, lead).toString();
    }

    private static ManualText begin(String title, String description, int weight, Schema schema, String lead) {
        ManualText page = new ManualText(title, description, weight, "toc: false\n").paragraph(lead);
        if (schema.keys().size() > 5) {
            page.paragraph(schema.keys().stream().map(key -> "[" + ManualText.code(key.name() + ":") + "](#key-" + key.name() + ")").collect(Collectors.joining(" · ")));
        }
        for (Key key : schema.keys()) {
            page.heading(2, ManualText.code(key.name()), "key-" + key.name());
            page.paragraph(ManualText.plain(key.doc()));
            page.paragraph(facts(key));
            inner(page, key, "");
        }
        return page;
    }

    /** The keys in a key's value, by their way from it. */
    private static void inner(ManualText page, Key key, String way) {
        if (key.schema().isEmpty() || ELSEWHERE.containsKey(key.schema().get()) || key.name().equals("environments")) {
            return;
        }
        for (Key one : key.schema().get().keys()) {
            String name = way + step(key) + one.name();
            page.define(ManualText.code(name), ManualText.plain(one.doc()), facts(one));
            inner(page, one, way + step(key));
        }
    }

    private static String step(Key key) {
        return key.name() + switch (key.kind()) {
            case BY_NAME -> ".NAME.";
            case MAPS -> "[].";
            case MAPS_BY_NAME -> ".NAME[].";
            default -> ".";
        };
    }

    /** What its value must be, its default, and what else it is called. */
    private static String facts(Key key) {
        List<String> facts = new ArrayList<>();
        String elsewhere = key.schema().map(ELSEWHERE::get).orElse("");
        if (key.kind() == Kind.CHOICE) {
            facts.add("One of " + ManualText.codes(key.words()) + ".");
        } else if (key.kind() == Kind.CHOICES) {
            facts.add("A list of any of " + ManualText.codes(key.words()) + ".");
        } else if (!elsewhere.isEmpty()) {
            facts.add(key.kind() == Kind.BY_NAME ? "Names with " + elsewhere + " each." : capital(elsewhere) + ".");
        } else if (key.name().equals("environments")) {
            facts.add("Names with any of the keys of this page each.");
        } else {
            facts.add(capital(ManualText.plain(key.type())) + ".");
        }
        if (key.isRequired()) {
            facts.add("**Required.**");
        }
        key.defaultText().ifPresent(text -> facts.add(text.isEmpty() ? "Empty by default." : "Default: " + ManualText.code(text) + "."));
        if (!key.spelt().isEmpty()) {
            facts.add("The same as " + ManualText.codes(key.spelt()) + ".");
        }
        if (!key.also().isEmpty()) {
            facts.add("Elsewhere called " + ManualText.codes(key.also()) + ", which is understood.");
        }
        return String.join(" ", facts);
    }

    private static String capital(String words) {
        // Of a link, the first letter of its words.
        int at = words.startsWith("[") ? 1 : 0;
        return words.substring(0, at) + Character.toUpperCase(words.charAt(at)) + words.substring(at + 1);
    }
}
