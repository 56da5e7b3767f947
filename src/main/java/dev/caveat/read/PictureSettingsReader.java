package dev.caveat.read;

import dev.caveat.model.PictureSettings;
import dev.caveat.picture.Widths;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.yaml.Fields;
import dev.caveat.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what {@code site.yaml} says of pictures. */
final class PictureSettingsReader {
    /** Narrower than a thumb, or wider than any screen, is a mistake. */
    private static final Pattern WIDTH = Pattern.compile("[1-9][0-9]{1,3}");
    private static final int MOST = 8;

    private final Problems problems;

    PictureSettingsReader(Problems problems) {
        this.problems = problems;
    }

    PictureSettings settings(Fields fields) {
        List<Integer> widths = new ArrayList<>();
        for (Scalar written : fields.scalars("widths")) {
            if (WIDTH.matcher(written.text().strip()).matches()) {
                widths.add(Integer.valueOf(written.text().strip()));
            } else {
                problems.add(Problem.of(Code.SITE_VALUE, written.place(), "\"" + written.text() + "\" is no width for a copy of a picture")
                        .hint("write whole numbers from 10 to 9999, such as [480, 960, 1600]; or [] for no copies"));
            }
        }
        if (widths.size() > MOST) {
            problems.add(Problem.of(Code.SITE_VALUE, fields.place("widths").orElse(fields.place()), "a picture gets at most " + MOST + " copies")
                    .hint("leave some widths out: browsers take the next larger one"));
        }
        if (!fields.has("widths")) {
            fields.texts("widths").forEach(width -> widths.add(Integer.valueOf(width)));
        }
        return new PictureSettings(
                fields.text("metadata").orElseThrow().equals("remove"), new Widths(widths, fields.number("quality")), fields.number("column"));
    }
}
