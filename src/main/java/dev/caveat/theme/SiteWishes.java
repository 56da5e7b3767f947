package dev.caveat.theme;

import dev.caveat.yaml.Node;
import java.util.List;
import java.util.Optional;

/**
 * What a site says to its theme.
 *
 * @param params what {@code params} in {@code site.yaml} holds
 * @param files what these may name
 */
public record SiteWishes(Optional<Node> params, List<SiteFile> files) {
    public static final SiteWishes NONE = new SiteWishes(Optional.empty(), List.of());

    public SiteWishes {
        files = List.copyOf(files);
    }
}
