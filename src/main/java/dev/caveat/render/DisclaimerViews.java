package dev.caveat.render;

import dev.caveat.disclaimer.Disclaimer;
import dev.caveat.model.Config;
import dev.caveat.theme.Html;
import dev.caveat.theme.View;
import dev.caveat.time.Moment;
import java.util.LinkedHashMap;
import java.util.Map;

/** Disclaimers as templates see them. */
final class DisclaimerViews {
    private final Dates dates;

    DisclaimerViews(Dates dates) {
        this.dates = dates;
    }

    /** One with its text; on a page in another language the site's own has a name, too. */
    static View full(Disclaimer disclaimer, Door door) {
        Map<String, Object> values = name(disclaimer);
        values.put("version", disclaimer.version());
        boolean foreign = disclaimer.language().isEmpty() && !door.language().isEmpty();
        values.put("language", foreign ? door.own("language", Config::language) : disclaimer.language());
        values.put("html", new Html(disclaimer.html()));
        return View.of(values);
    }

    /** One where there is no room for its text. */
    static View named(Disclaimer disclaimer) {
        return View.of(name(disclaimer));
    }

    /** One as it stands on the page of all of them. */
    View statement(Disclaimer disclaimer) {
        Map<String, Object> values = name(disclaimer);
        values.put("version", disclaimer.version());
        values.put("language", disclaimer.language());
        values.put("effective", disclaimer.effective().map(this::day));
        values.put("jurisdiction", disclaimer.jurisdiction());
        values.put("anchor", "disclaimer-" + DisclaimerFacets.name(disclaimer));
        values.put("html", new Html(disclaimer.html()));
        values.put("earlier", disclaimer.earlier().stream().map(before -> View.of(Map.of(
                "version", before.version(), "effective", before.effective().map(this::day), "html", new Html(before.html())))).toList());
        return View.of(values);
    }

    /** A day in words, where it is one. */
    private String day(String written) {
        return Moment.parse(written, dates.zone()).map(dates::words).orElse(written);
    }

    private static Map<String, Object> name(Disclaimer disclaimer) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", disclaimer.id());
        values.put("title", disclaimer.title());
        values.put("kind", disclaimer.kind());
        return values;
    }
}
