package dev.caveat.read;

import dev.caveat.model.Addresses;
import dev.caveat.model.Config;
import dev.caveat.model.Image;
import dev.caveat.model.Page;
import dev.caveat.model.SourceLinks;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.yaml.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports the pictures that pages and the site name and that are not there; pages do not show these. */
final class PictureFiles {
    private final Addresses addresses;
    private final Config config;
    private final Map<String, String> targets;
    private final Problems problems;

    /** @param targets where each source file is published */
    PictureFiles(Config config, Map<String, String> targets, Problems problems) {
        this.addresses = Addresses.of(config);
        this.config = config;
        this.targets = targets;
        this.problems = problems;
    }

    /** Reports a page's picture of which nobody says what it shows, or that it only decorates. */
    static void described(Fields image, Problems problems) {
        Optional<String> src = image.text("src").filter(text -> !text.isBlank());
        if (src.isPresent() && !image.has("alt")) {
            problems.add(Problem.of(Code.PICTURE_ALT, image.place("src").orElse(image.place()), "the picture \"" + src.get() + "\" has no text in its place (alt)")
                    .hint("write image: { src: " + src.get() + ", alt: what it shows }; or alt: \"\" where it only decorates"));
        }
    }

    void report(List<Page> pages) {
        config.image().ifPresent(image -> report(image, "content/site.yaml", "content/, such as _static/card.png"));
        for (Page page : pages) {
            page.front().image().ifPresent(image -> report(image, page.file(), "of this one, or from / for one below _static/"));
        }
    }

    private void report(Image image, String file, String from) {
        SourceLinks links = new SourceLinks(addresses, file, name -> Optional.ofNullable(targets.get(name)), missing -> {});
        if (!image.isElsewhere() && links.published(image.src()).isEmpty()) {
            problems.add(Problem.of(Code.LINK_BROKEN, image.place(), "the picture \"" + image.src() + "\" is not published")
                    .hint("name the file as it is called, from the folder " + from));
        }
    }
}
