package dev.caveat.render;

import dev.caveat.model.Addresses;
import dev.caveat.model.Asset;
import dev.caveat.model.Page;
import dev.caveat.model.ResourceNote;
import dev.caveat.picture.PictureSize;
import dev.caveat.theme.View;
import dev.caveat.trace.Fingerprint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The files beside a page as templates see them. */
final class Resources {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("avif", "image/avif"), Map.entry("csv", "text/csv"), Map.entry("gif", "image/gif"), Map.entry("html", "text/html"),
            Map.entry("ics", "text/calendar"), Map.entry("jpeg", "image/jpeg"), Map.entry("jpg", "image/jpeg"), Map.entry("json", "application/json"),
            Map.entry("m4a", "audio/mp4"), Map.entry("mp3", "audio/mpeg"), Map.entry("mp4", "video/mp4"), Map.entry("ogg", "audio/ogg"),
            Map.entry("pdf", "application/pdf"), Map.entry("png", "image/png"), Map.entry("svg", "image/svg+xml"), Map.entry("txt", "text/plain"),
            Map.entry("vtt", "text/vtt"), Map.entry("webm", "video/webm"), Map.entry("webp", "image/webp"), Map.entry("zip", "application/zip"));

    private final Door door;
    private final Addresses addresses;

    Resources(Door door, Addresses addresses) {
        this.door = door;
        this.addresses = addresses;
    }

    /** Of what pages show of some files, but for the sizes of pictures. */
    static Fingerprint now(List<Asset> files) {
        Fingerprint.Mix mix = Fingerprint.mix();
        files.forEach(asset -> mix.add(asset.source().file()).add(asset.url()).add(asset.source().content()));
        return mix.done();
    }

    List<View> of(Page page) {
        List<View> views = new ArrayList<>();
        for (Asset asset : door.resources(page)) {
            views.add(view(page, asset));
        }
        return views;
    }

    private View view(Page page, Asset asset) {
        String name = page.nameBeside(asset.source().file());
        List<ResourceNote> notes = page.front().resources().stream().filter(note -> note.isOf(name)).toList();
        String type = type(name);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("url", addresses.href(asset.url()));
        values.put("title", first(notes, ResourceNote::title).orElse(name));
        values.put("alt", first(notes, ResourceNote::alt).orElse(""));
        values.put("type", type);
        values.put("size", asset.bytes());
        values.put("width", (Supplier<Optional<Integer>>) () -> shown(asset, type).map(PictureSize::width));
        values.put("height", (Supplier<Optional<Integer>>) () -> shown(asset, type).map(PictureSize::height));
        values.put("srcset", (Supplier<Optional<String>>) () -> type.startsWith("image/")
                ? door.picture(asset.url()).flatMap(picture -> Pictures.srcset(picture, addresses)) : Optional.empty());
        values.put("params", SiteViews.plain(notes.stream().map(ResourceNote::params).filter(params -> !params.isEmpty()).findFirst().orElse(Map.of())));
        return View.of(values);
    }

    private static Optional<String> first(List<ResourceNote> notes, Function<ResourceNote, Optional<String>> what) {
        return notes.stream().flatMap(note -> what.apply(note).stream()).findFirst();
    }

    private Optional<PictureSize> shown(Asset asset, String type) {
        return type.startsWith("image/") ? door.size(asset.source().file()) : Optional.empty();
    }

    private static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), "application/octet-stream");
    }
}
