package dev.caveat.render;

import dev.caveat.model.Asset;
import dev.caveat.model.PictureCopy;
import dev.caveat.model.Site;
import dev.caveat.parallel.Parallel;
import dev.caveat.picture.NotShrunk;
import dev.caveat.picture.PictureSize;
import dev.caveat.picture.Variant;
import dev.caveat.picture.VariantStore;
import dev.caveat.picture.Variants;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.trace.Facet;
import dev.caveat.trace.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The pictures that a site publishes, with the smaller copies of them.
 *
 * <p>Every picture has its copies, whether a page shows it or not: which ones pages show is known only when they are rendered,
 * and what is published has to be known before.
 */
public final class PictureWorld {
    /** What pages show of a picture, by the path at which it is published. */
    static final String PICTURE = "picture";
    /** One copy: {@code content/photo.jpg#480}. */
    static final String COPY = "picture-copy";

    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png");
    /** So much of a fingerprint is in the name of a copy. */
    private static final int MARK = 8;

    private final VariantStore store;
    private final Map<String, Asset> byUrl = new HashMap<>();
    private final Map<String, Variants> variants = new TreeMap<>();
    private final Map<String, List<PictureCopy>> copies = new TreeMap<>();
    private final Map<String, Asset> byFile = new HashMap<>();

    /**
     * A picture as pages show it.
     *
     * @param size as its file says
     * @param copies the narrowest first
     */
    record Shown(String url, Optional<PictureSize> size, List<PictureCopy> copies) {
        Fingerprint fingerprint() {
            Fingerprint.Mix mix = Fingerprint.mix().add(size.toString());
            copies.forEach(copy -> mix.add(copy.width()).add(copy.url()));
            return mix.done();
        }
    }

    /** Makes the copies that are not there yet. */
    public PictureWorld(Site site, VariantStore store, Parallel parallel) {
        this.store = store;
        List<Asset> pictures = new ArrayList<>();
        for (Asset asset : site.assets()) {
            byUrl.put(asset.url(), asset);
            byFile.put(asset.source().file(), asset);
            if (ENDINGS.contains(asset.url().substring(asset.url().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
                pictures.add(asset);
            }
        }
        List<Variants> made = parallel.map(pictures, asset -> store.of(asset.source().path(), asset.source().content()));
        for (int i = 0; i < made.size(); i++) {
            Asset asset = pictures.get(i);
            variants.put(asset.source().file(), made.get(i));
            copies.put(asset.source().file(), made.get(i).all().stream().map(variant -> copy(asset, variant)).toList());
        }
    }

    private PictureCopy copy(Asset asset, Variant variant) {
        int dot = asset.url().lastIndexOf('.');
        String mark = store.mark(asset.source().content()).hex().substring(0, MARK);
        return new PictureCopy(
                asset.source().file(), variant.width(), asset.url().substring(0, dot) + "-" + variant.width() + "w-" + mark + asset.url().substring(dot));
    }

    /** All copies, to be published. */
    public List<PictureCopy> copies() {
        return copies.values().stream().flatMap(List::stream).toList();
    }

    /** Tells of the pictures of which there should be copies and are none. */
    public void report(Problems problems) {
        variants.forEach((file, made) -> made.left().ifPresent(why -> problems.add(Problem.of(Code.PICTURE_NOT_SCALED, Place.of(file),
                        why == NotShrunk.TOO_LARGE
                                ? "this picture has too many points for smaller copies of it to be made"
                                : "no smaller copies are made of this picture: its file is of a kind that is not read")
                .hint(why == NotShrunk.TOO_LARGE
                        ? "export it with less than 60 million points: phones load all of it"
                        : "export it as a JPEG or PNG file in RGB, without animation"))));
    }

    Fingerprint now(Facet facet, Function<String, Optional<PictureSize>> sizes) {
        if (facet.kind().equals(PICTURE)) {
            return at(facet.name(), sizes).map(Shown::fingerprint).orElse(Fingerprint.ABSENT);
        }
        int hash = facet.name().lastIndexOf('#');
        return variant(facet.name().substring(0, hash), Integer.parseInt(facet.name().substring(hash + 1)))
                .map(Variant::content).orElse(Fingerprint.ABSENT);
    }

    /** The picture at a path. */
    Optional<Shown> at(String path, Function<String, Optional<PictureSize>> sizes) {
        return Optional.ofNullable(byUrl.get(path)).map(Asset::source)
                .map(source -> new Shown(path, sizes.apply(source.file()), copies.getOrDefault(source.file(), List.of())));
    }

    private Optional<Variant> variant(String file, int width) {
        return variants.getOrDefault(file, Variants.NONE).all().stream().filter(variant -> variant.width() == width).findFirst();
    }

    /** The file of a copy. */
    Optional<byte[]> bytes(String file, int width) {
        return Optional.ofNullable(byFile.get(file)).map(Asset::source)
                .flatMap(source -> variant(file, width).flatMap(variant -> store.bytes(source.path(), source.content(), variant)));
    }
}
