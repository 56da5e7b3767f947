package dev.caveat.render;

import dev.caveat.model.Addresses;
import dev.caveat.model.Image;
import dev.caveat.model.SourceLinks;
import java.util.Optional;

/** Where pictures are for those who are not on the site: the whole addresses of those that exist. */
final class Pictures {
    private Pictures() {}

    /**
     * The whole address of a picture; empty for one of this site that is not published.
     *
     * @param file the source file that names it
     */
    static Optional<String> published(Image image, String file, Door door, Addresses addresses) {
        String src = image.src();
        if (src.startsWith("https://") || src.startsWith("http://")) {
            return Optional.of(src);
        }
        boolean there = !src.startsWith("/") || door.link("content/_static" + src).or(() -> door.link("content" + src)).isPresent();
        String resolved = new SourceLinks(addresses, file, door::link, missing -> {}).resolve(src, true);
        // A relative one that was found begins with a slash now.
        return there && resolved.startsWith("/") && !resolved.startsWith("//") ? Optional.of(addresses.origin() + resolved) : Optional.empty();
    }
}
