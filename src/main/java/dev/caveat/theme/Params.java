package dev.caveat.theme;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import dev.caveat.trace.Facet;
import dev.caveat.trace.Fingerprint;
import dev.caveat.trace.Reads;
import dev.caveat.yaml.Entry;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The values of a theme's params that are in force: the site's, or else the theme's defaults. */
final class Params {
    /** Between the name of a setting and a language. */
    private static final char IN = '@';

    private static final Colour BLACK = new Colour(0);
    private static final Colour WHITE = new Colour(0xFFFFFF);

    private final Map<String, Param> declared;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Object> defaults = new LinkedHashMap<>();
    /** Where the site's own values stand. */
    private final Map<String, Place> set = new LinkedHashMap<>();
    /** By language the texts that are said otherwise in it. */
    private final Map<String, Map<String, String>> said;
    /** By language and name, of those that pages asked for. */
    private final Map<String, Map<String, Seen>> seen = new ConcurrentHashMap<>();

    private Params(Map<String, Param> declared, Map<String, Map<String, String>> said) {
        this.declared = declared;
        this.said = said;
    }

    /**
     * Reads the values that a site gives, and judges the colours.
     *
     * @param broken gets what is wrong with the theme itself
     * @param problems gets what is wrong with what the site says; what is wrong there has its default
     */
    static Params of(Map<String, Param> declared, Chain chain, SiteWishes site, Problems broken, Problems problems) {
        var params = new Params(declared, site.said());
        ParamFiles own = ParamFiles.ofTheme(chain);
        declared.forEach((name, param) -> param.fallback()
                .flatMap(node -> param.type().read(node, new ParamReading(name, "", Code.THEME_VALUE, own, broken)))
                .ifPresent(value -> params.defaults.put(name, value)));
        params.values.putAll(params.defaults);
        if (!broken.hasErrors()) {
            params.take(site.params(), chain.name(), own.with(site.files()), problems);
            params.follow();
            params.judge(problems);
        }
        return params;
    }

    private void take(Optional<Node> written, String theme, ParamFiles files, Problems problems) {
        List<Entry> entries = written.map(node -> node instanceof Mapping mapping ? mapping.entries() : List.<Entry>of()).orElse(List.of());
        for (Entry entry : entries) {
            String name = entry.key().text();
            Param param = declared.get(name);
            if (param == null) {
                unknown(entry.key(), theme, problems);
                continue;
            }
            Optional<Object> value = param.type().read(entry.value(), new ParamReading(name, param.doc(), Code.PARAM_VALUE, files, problems));
            value.ifPresent(given -> {
                Object fallback = defaults.get(name);
                values.put(name, fallback == null ? given : param.type().over(given, fallback));
                set.put(name, entry.value().place());
            });
        }
    }

    private void unknown(Scalar key, String theme, Problems problems) {
        Suggestion.nearest(key.text(), declared.keySet()).ifPresent(near -> problems.add(
                Problem.of(Code.PARAM_UNKNOWN, key.place(), "the theme \"" + theme + "\" has no setting \"" + Misspelling.line(key.text()) + "\"")
                        .label("did you mean \"" + near + "\"?")
                        .hint("\"caveat list params\" shows them all; a value of your own needs a name that is less like one of these")));
    }

    /** Lets the colours that follow others do so. */
    private void follow() {
        for (Param param : declared.values()) {
            if (param.from().isEmpty() || set.containsKey(param.name())) {
                continue;
            }
            String source = param.from().get().text();
            Object own = defaults.get(param.name());
            boolean follows = own == null || !values.getOrDefault(source, "").equals(defaults.getOrDefault(source, ""));
            double strength = follows ? param.strength() : 1;
            Optional.ofNullable(follows ? values.get(source) : own).map(String.class::cast).flatMap(Colour::of).ifPresent(colour ->
                    values.put(param.name(), colour.nearest(strength, other -> passes(param, other)).orElse(colour).hex()));
        }
    }

    private boolean passes(Param param, Colour colour) {
        return param.on().stream().allMatch(other -> against(other).map(one -> colour.contrast(one) >= param.contrast()).orElse(true));
    }

    /** A colour that a param stands on: that of another param, or a colour that is written there itself. */
    private Optional<Colour> against(Scalar other) {
        return declared.containsKey(other.text()) ? colour(other.text()) : Colour.of(other.text());
    }

    private Optional<Colour> colour(String name) {
        return Optional.ofNullable(values.get(name)).map(String.class::cast).flatMap(Colour::of);
    }

    /** A colour on another one, with too little contrast between them. */
    private record Weak(Param param, Colour colour, Scalar ground, Colour under) {}

    private void judge(Problems problems) {
        Map<String, List<Weak>> blamed = new LinkedHashMap<>();
        for (Param param : declared.values()) {
            Optional<Colour> colour = param.isColour() ? colour(param.name()) : Optional.empty();
            for (Scalar ground : colour.isPresent() ? param.on() : List.<Scalar>of()) {
                against(ground).filter(under -> colour.get().contrast(under) < param.contrast()).ifPresent(under -> {
                    boolean ours = !set.containsKey(param.name()) && set.containsKey(ground.text());
                    blamed.computeIfAbsent(ours ? ground.text() : param.name(), name -> new ArrayList<>()).add(new Weak(param, colour.get(), ground, under));
                });
            }
        }
        blamed.forEach((name, weak) -> problems.add(contrast(declared.get(name), weak)));
    }

    /** @param blamed the colour of the two that the site chose, or that stands on the other */
    private Problem contrast(Param blamed, List<Weak> weak) {
        Place place = Optional.ofNullable(set.get(blamed.name())).or(() -> blamed.fallback().map(Node::place)).orElse(blamed.place());
        List<String> pairs = weak.stream().map(this::words).toList();
        Problem problem = Problem.of(Code.PARAM_CONTRAST, place, pairs.get(0));
        for (String pair : pairs.subList(1, pairs.size())) {
            problem = problem.note(pair);
        }
        String hint = colour(blamed.name()).orElseThrow().nearest(other -> passes(blamed, other) && bears(blamed, other))
                .map(near -> "the nearest that passes: " + blamed.name() + ": \"" + near.hex() + "\"")
                .orElse("no colour of this hue passes: change the other one, too");
        return (blamed.doc().isEmpty() ? problem : problem.note(blamed.name() + ": " + blamed.doc())).hint(hint);
    }

    private String words(Weak pair) {
        String ground = declared.containsKey(pair.ground.text()) ? "\"" + pair.ground.text() + "\" (" + pair.under.hex() + ")" : pair.under.hex();
        return "\"" + pair.param.name() + "\" (" + pair.colour.hex() + ") has a contrast of " + ratio(pair.colour.contrast(pair.under))
                + " to " + ground + ", and needs " + ratio(pair.param.contrast());
    }

    /** Whether a ground would leave enough contrast to all that stands on it; what follows another colour only needs a colour that has it. */
    private boolean bears(Param ground, Colour under) {
        for (Param param : declared.values()) {
            boolean on = param.on().stream().anyMatch(one -> one.text().equals(ground.name()));
            boolean follows = param.from().isPresent() && !set.containsKey(param.name());
            Optional<Colour> colour = on ? colour(param.name()) : Optional.empty();
            double most = follows
                    ? Math.max(under.contrast(BLACK), under.contrast(WHITE))
                    : colour.map(under::contrast).orElse(param.contrast());
            if (on && most < param.contrast()) {
                return false;
            }
        }
        return true;
    }

    /** Rounded down, so that what does not suffice never looks as if it did. */
    private static String ratio(double contrast) {
        int hundredths = (int) Math.floor(contrast * 100 + 1e-9);
        String cents = String.valueOf(hundredths % 100);
        String plain = hundredths % 100 == 0 ? "" : "." + (cents.length() == 1 ? "0" + cents : cents.replaceFirst("0$", ""));
        return hundredths / 100 + plain + ":1";
    }

    /** @param name of one, or what {@link #facet} made of it */
    Fingerprint fingerprint(String name) {
        int in = name.indexOf(IN);
        Object value = in < 0 ? values.get(name) : value(name.substring(0, in), name.substring(in + 1));
        return value == null ? Fingerprint.ABSENT : Setting.fingerprint(value);
    }

    private Object value(String name, String language) {
        String text = said.getOrDefault(language, Map.of()).get(name);
        Param param = declared.get(name);
        return text != null && param != null && param.type() instanceof ParamType.Text ? text : values.get(name);
    }

    private String facet(String name, String language) {
        return said.containsKey(language) ? name + IN + language : name;
    }

    /** A setting as pages of a language see it, with the read that it is; the value is null where there is none. */
    private record Seen(Facet facet, Fingerprint fingerprint, Object value) {}

    /** As templates of pages see them that are in a language. */
    View view(Reads reads, String language) {
        Map<String, Seen> known = seen.computeIfAbsent(language, code -> new ConcurrentHashMap<>());
        return new View() {
            @Override
            public Object found(String name) {
                Seen setting = known.get(name);
                if (setting == null) {
                    setting = seen(name, language);
                    if (declared.containsKey(name)) {
                        known.put(name, setting);
                    }
                }
                reads.read(setting.facet(), setting.fingerprint());
                return setting.value();
            }

            @Override
            public Set<String> names() {
                return declared.keySet();
            }
        };
    }

    private Seen seen(String name, String language) {
        String facet = facet(name, language);
        return new Seen(new Facet("theme-setting", facet), fingerprint(facet), value(name, language));
    }

    /** As a style sheet or script sees them that is published at a path below {@code assets/}. */
    View view(SheetFormat format, String asset) {
        Map<String, Object> seen = new LinkedHashMap<>();
        declared.keySet().forEach(name -> seen.put(name, Optional.ofNullable(values.get(name)).map(value -> format.seen(value, asset))));
        return View.of(seen);
    }

    /** Each with where it comes from, for people. */
    List<Theme.Setting> all() {
        List<Theme.Setting> all = new ArrayList<>();
        declared.forEach((name, param) -> {
            Object own = values.get(name);
            Object fallback = defaults.get(name);
            all.add(new Theme.Setting(
                    name,
                    param.type().word(),
                    own == null ? "" : param.type().shown(own),
                    fallback == null ? "" : param.type().shown(fallback),
                    Optional.ofNullable(set.get(name)),
                    param.doc()));
        });
        return all;
    }
}
