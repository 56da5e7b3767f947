package dev.caveat.render;

import dev.caveat.model.Asset;
import dev.caveat.model.Config;
import dev.caveat.picture.BarePicture;
import dev.caveat.picture.Whereabouts;
import dev.caveat.plan.Recipe;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.read.TextFile;
import java.util.Optional;
import java.util.function.Supplier;

/** What is published of the files of pictures: without what they say of people and places, unless the site wants it. */
final class PublishedPictures {
    private final Door door;
    private final Problems problems;

    PublishedPictures(Door door, Problems problems) {
        this.door = door;
        this.problems = problems;
    }

    /**
     * The bytes to publish of any file of the site's. Where a picture breaks off, what can be read of it is published, since nothing
     * else is in there; one that says where it was taken, in a form that cannot be taken apart, is not published at all.
     */
    Optional<byte[]> published(Asset asset, byte[] bytes) {
        return published(() -> asset.source().file(), bytes);
    }

    /** The same of a file of the theme's. */
    Optional<byte[]> ofTheme(String path, byte[] bytes) {
        return published(() -> door.themeSource(path), bytes);
    }

    private Optional<byte[]> published(Supplier<String> file, byte[] bytes) {
        Optional<BarePicture> bare = BarePicture.of(bytes);
        boolean mayTell = bare.isPresent() || Whereabouts.mayBeIn(bytes);
        if (!mayTell || !door.setting("pictures", Config::pictures).isBare()) {
            return Optional.of(bytes);
        }
        Place place = Place.of(file.get());
        // Asked of the result: a broken file may hold it where the picture should be.
        if (Whereabouts.in(bare.map(BarePicture::bytes).orElse(bytes))) {
            problems.add(Problem.of(Code.PICTURE_PLACE, place, "this picture says where it was taken, and that cannot be taken out of its file")
                    .hint("export it as JPEG, PNG or WebP; or say pictures: { metadata: keep } in content/site.yaml if everybody may know the place"));
            return Optional.empty();
        }
        if (bare.isPresent() && !bare.get().isWhole()) {
            problems.add(Problem.of(Code.PICTURE_BROKEN, place, "the file of this picture breaks off, or makes no sense from somewhere on")
                    .hint("export it again; until then only what can be read of it is published"));
        }
        return Optional.of(bare.map(BarePicture::bytes).orElse(bytes));
    }

    /** A smaller copy. */
    Optional<byte[]> copy(Recipe.PictureCopy copy) {
        Optional<byte[]> bytes = door.pictureCopy(copy.file(), copy.width());
        if (bytes.isEmpty()) {
            problems.add(TextFile.changed(copy.file()));
        }
        return bytes;
    }
}
