package dev.caveat.render;

import dev.caveat.model.Addresses;
import dev.caveat.model.Config;
import dev.caveat.model.Target;
import dev.caveat.picture.PictureSize;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Completes the pictures in a finished text, whoever wrote their tags: how large they are, which smaller copies there are, and
 * that those which readers do not see at once can wait.
 *
 * <p>What a tag says itself is never changed, and nothing is added that it says.
 */
final class BodyPictures implements Tags.Reader {
    private static final String TAG = "<img";
    private static final Pattern PIXELS = Pattern.compile("[1-9][0-9]{0,4}");

    private final String html;
    private final Target.Page page;
    private final Addresses addresses;
    private final Door door;
    private final StringBuilder out;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<String> undescribed = new ArrayList<>();
    private int done;
    private boolean isFirst;

    /**
     * A text with its pictures.
     *
     * @param undescribed the addresses of those that have no {@code alt} at all, as they are written
     */
    record Completed(String html, List<String> undescribed) {}

    private BodyPictures(String html, Target.Page page, Addresses addresses, Door door, boolean isFirst) {
        this.html = html;
        this.page = page;
        this.addresses = addresses;
        this.door = door;
        this.isFirst = isFirst;
        this.out = new StringBuilder(html.length() + html.length() / 8);
    }

    /**
     * @param url where the page is, from {@code /}
     * @param isFirst whether no other picture stands above the text
     */
    static Completed completed(String html, String url, Addresses addresses, Door door, boolean isFirst) {
        if (!mayHoldOne(html)) {
            return new Completed(html, List.of());
        }
        var pictures = new BodyPictures(html, new Target.Page(url, addresses), addresses, door, isFirst);
        Tags.read(html, pictures);
        pictures.out.append(html, pictures.done, html.length());
        return new Completed(pictures.out.toString(), List.copyOf(pictures.undescribed));
    }

    private static boolean mayHoldOne(String html) {
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (html.regionMatches(true, at + 1, "im", 0, 2)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void attribute(String name, String value) {
        attributes.putIfAbsent(name, Xml.unescape(value));
    }

    @Override
    public void tag(String name, int from, int to) {
        if (name.equals("img") && to <= html.length() && html.charAt(to - 1) == '>') {
            out.append(html, done, from + TAG.length());
            done = from + TAG.length();
            complete();
        }
    }

    @Override
    public void end(String tag) {
        attributes.clear();
    }

    private void complete() {
        String src = attributes.getOrDefault("src", "");
        if (!attributes.containsKey("alt")) {
            undescribed.add(src);
        }
        if (!isFirst) {
            add("loading", "lazy");
            if (!attributes.getOrDefault("loading", "").equalsIgnoreCase("eager")) {
                add("decoding", "async");
            }
        }
        isFirst = false;
        Optional<PictureWorld.Shown> shown = src.isEmpty() ? Optional.empty() : page.target(src, true).flatMap(target -> door.picture(target.path()));
        shown.flatMap(PictureWorld.Shown::size).ifPresent(size -> {
            copies(shown.get(), size);
            size(size);
        });
    }

    private void copies(PictureWorld.Shown shown, PictureSize size) {
        if (!shown.copies().isEmpty() && !attributes.containsKey("srcset") && !attributes.containsKey("sizes")) {
            String written = attributes.getOrDefault("width", "");
            int width = PIXELS.matcher(written).matches() ? Integer.parseInt(written) : size.width();
            add("srcset", Pictures.srcset(shown, size, addresses));
            add("sizes", door.setting("pictures", Config::pictures).sizes(width));
        }
    }

    /** Of one side that is given, the other follows as the picture's own sides do. */
    private void size(PictureSize size) {
        String width = attributes.get("width");
        String height = attributes.get("height");
        if (width == null && height == null) {
            add("width", Integer.toString(size.width()));
            add("height", Integer.toString(size.height()));
        } else if (height == null && PIXELS.matcher(width).matches()) {
            add("height", other(size.height(), width, size.width()));
        } else if (width == null && PIXELS.matcher(height).matches()) {
            add("width", other(size.width(), height, size.height()));
        }
    }

    private static String other(int own, String given, int side) {
        return Long.toString(Math.max(1, Math.round((double) own * Integer.parseInt(given) / side)));
    }

    private void add(String name, String value) {
        if (!attributes.containsKey(name)) {
            out.append(' ').append(name).append("=\"").append(Xml.escape(value)).append('"');
        }
    }
}
