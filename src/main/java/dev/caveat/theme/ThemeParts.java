package dev.caveat.theme;

import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import freemarker.core.HTMLOutputFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a theme is before it knows what the site says to it.
 *
 * @param late what is wrong with the shortcodes: told after what is wrong with the rest
 */
record ThemeParts(
        Chain chain,
        Languages languages,
        Map<String, Param> declared,
        SortedMap<String, Shortcode> shortcodes,
        Templates templates,
        List<Problem> late) {

    /** Empty where there is no such theme, which was reported. Others call {@link Theme#parts}. */
    static Optional<ThemeParts> read(Path root, String name, Place named, String caveat, Packed packed, Problems problems) {
        return Chain.open(root, name, named, caveat, packed, problems).map(chain -> {
            Languages languages = Languages.read(chain, Folder.texts(root, problems), problems);
            Map<String, Param> declared = Declarations.read(chain.params(), problems);
            Problems late = new Problems();
            SortedMap<String, Shortcode> shortcodes = Shortcodes.read(chain, late);
            Templates templates = new Templates(chain.below("templates/"), HTMLOutputFormat.INSTANCE, Templates.SLOT);
            return new ThemeParts(chain, languages, declared, shortcodes, templates, late.all());
        });
    }
}
