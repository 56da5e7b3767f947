package dev.caveat.render;

import dev.caveat.markdown.Links;
import dev.caveat.model.Hosts;
import dev.caveat.picture.PictureSize;
import java.util.Optional;

/**
 * Links of which those from which the site earns say so.
 *
 * @param links where they lead
 * @param affiliates the hosts that pay
 */
record SponsoredLinks(Links links, Hosts affiliates) implements Links {
    /** What such a link says of its target. */
    static final String REL = "sponsored nofollow noopener";

    @Override
    public String resolve(String destination, boolean image) {
        return links.resolve(destination, image);
    }

    @Override
    public Optional<PictureSize> size(String destination) {
        return links.size(destination);
    }

    @Override
    public String rel(String address) {
        return affiliates.leadTo(address) ? REL : links.rel(address);
    }
}
