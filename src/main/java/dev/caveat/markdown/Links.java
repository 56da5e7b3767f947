package dev.caveat.markdown;

import dev.caveat.picture.PictureSize;
import java.util.Optional;

/**
 * Where the destinations of links and images lead: asked once for each, in the order of the rendering.
 *
 * <p>Never asked for a destination with a dangerous scheme: such a link has lost it by then.
 */
@FunctionalInterface
public interface Links {
    /** Leaves every destination as it is written. */
    Links AS_WRITTEN = (destination, image) -> destination;

    /**
     * The address to put into the page.
     *
     * @param destination as written, with entities and escapes decoded, not percent-encoded
     * @param image whether it is an image's source rather than a link's target
     * @return an address, not yet escaped for HTML
     */
    String resolve(String destination, boolean image);

    /**
     * How large an image is shown, so that the page keeps room for it; empty where nobody knows.
     *
     * @param destination as it is written
     */
    default Optional<PictureSize> size(String destination) {
        return Optional.empty();
    }

    /**
     * What a link says of its target, such as {@code nofollow}; empty for nothing.
     *
     * @param address what {@link #resolve} gave
     */
    default String rel(String address) {
        return "";
    }
}
