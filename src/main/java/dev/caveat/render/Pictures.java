package dev.caveat.render;

import dev.caveat.model.Addresses;
import dev.caveat.model.Image;
import dev.caveat.model.SourceLinks;
import dev.caveat.picture.PictureSize;
import java.util.Optional;

/** Where pictures are: those that exist. */
final class Pictures {
    private Pictures() {}

    /**
     * The address of a picture, as pages link to it; empty for one of this site that is not published.
     *
     * @param file the source file that names it
     */
    static Optional<String> href(Image image, String file, Door door, Addresses addresses) {
        return image.isElsewhere()
                ? Optional.of(image.src())
                : links(file, door, addresses).published(image.src()).map(addresses::href);
    }

    /** How large it is shown; empty for one of elsewhere. */
    static Optional<PictureSize> size(Image image, String file, Door door, Addresses addresses) {
        return image.isElsewhere() ? Optional.empty() : links(file, door, addresses).size(image.src());
    }

    /** A picture that pages show, with its smaller copies; empty for one of elsewhere. */
    static Optional<PictureWorld.Shown> shown(Image image, String file, Door door, Addresses addresses) {
        return image.isElsewhere() ? Optional.empty() : links(file, door, addresses).published(image.src()).flatMap(door::picture);
    }

    /** A picture and its smaller copies, as browsers choose among them; empty where there are none. */
    static Optional<String> srcset(PictureWorld.Shown shown, Addresses addresses) {
        return shown.copies().isEmpty() ? Optional.empty() : shown.size().map(size -> srcset(shown, size, addresses));
    }

    static String srcset(PictureWorld.Shown shown, PictureSize size, Addresses addresses) {
        StringBuilder set = new StringBuilder();
        shown.copies().forEach(copy -> set.append(addresses.href(copy.url())).append(' ').append(copy.width()).append("w, "));
        return set.append(addresses.href(shown.url())).append(' ').append(size.width()).append('w').toString();
    }

    private static SourceLinks links(String file, Door door, Addresses addresses) {
        return new SourceLinks(addresses, file, door::link, door::size, missing -> {});
    }

    /** The whole address, for those who are not on the site. */
    static Optional<String> published(Image image, String file, Door door, Addresses addresses) {
        return href(image, file, door, addresses).map(href -> image.isElsewhere() ? href : addresses.origin() + href);
    }
}
