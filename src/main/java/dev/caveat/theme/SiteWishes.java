package dev.caveat.theme;

import dev.caveat.yaml.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a site says to its theme.
 *
 * @param params what {@code params} in {@code site.yaml} holds
 * @param files what these may name
 * @param said by language the texts among them that are said otherwise there
 */
public record SiteWishes(Optional<Node> params, List<SiteFile> files, Map<String, Map<String, String>> said) {
    public static final SiteWishes NONE = new SiteWishes(Optional.empty(), List.of(), Map.of());

    public SiteWishes {
        files = List.copyOf(files);
        said = Map.copyOf(said);
    }
}
