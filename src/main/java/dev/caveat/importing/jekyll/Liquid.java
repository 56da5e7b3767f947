package dev.caveat.importing.jekyll;

import dev.caveat.importing.CleanText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with tags of Liquid, made into Markdown and shortcodes as far as that is known.
 *
 * <p>All other tags stay as they are: what they would have made depends on a program that does not run here. Read from left to right, once.
 */
final class Liquid {
    private static final Pattern ARGUMENT = Pattern.compile("([\\w-]{1,50})\\s{0,5}[:=]\\s{0,5}(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|'((?:[^'\\\\]|\\\\.)*+)'|([^\\s\"']++))");
    private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]\\n]*+)\\]\\(\\s{0,5}([^\\s()]++)(?:\\s{1,5}\"([^\"\\n]*+)\")?\\s{0,5}\\)");
    private static final Pattern TAG = Pattern.compile("\\{%-?\\s*+([\\w]++)\\s*+(.*?)\\s*+-?%}", Pattern.DOTALL);
    private static final Pattern SITE_ADDRESS = Pattern.compile("site\\.(?:baseurl|url|github\\.url)|(?:\"\"|'')\\s*\\|\\s*(?:relative|absolute)_url");
    private static final Pattern FILTERED = Pattern.compile(
            "(?:\"([^\"]*)\"|'([^']*)')\\s*\\|\\s*(?:(?:relative|absolute)_url|prepend:\\s*site\\.(?:base)?url(?:\\s*\\|\\s*prepend:\\s*site\\.(?:base)?url)?)");
    /** No tag is longer: what is was never closed. */
    private static final int LONGEST_TAG = 5_000;

    private final String text;
    private final String page;
    private final JekyllPaths paths;
    private final Set<String> media;
    private final List<Left> left;
    private final StringBuilder out;
    private int at;
    /** Where the block that was just made ends; 0 where it was none. */
    private int blockEnd;

    /** A tag that stays as it is, and where it stands in the text. */
    record Left(String name, int at) {}

    /**
     * @param page the path of the page that the text is of
     * @param media the addresses of files that lie in the source
     * @param left gets the tags that stay
     */
    Liquid(String text, String page, JekyllPaths paths, Set<String> media, List<Left> left) {
        this.text = text;
        this.page = page;
        this.paths = paths;
        this.media = media;
        this.left = left;
        this.out = new StringBuilder(text.length());
    }

    /** The text from some character on, without what cannot be known. */
    String from(int start) {
        at = start;
        while (at < text.length()) {
            int brace = text.indexOf('{', at);
            if (brace < 0 || brace + 1 >= text.length()) {
                break;
            }
            out.append(text, at, brace);
            at = brace;
            char next = text.charAt(brace + 1);
            if (!(next == '%' && tag()) && !(next == '{' && value())) {
                out.append('{');
                at = brace + 1;
            }
        }
        return out.append(text, Math.min(at, text.length()), text.length()).toString();
    }

    /** A value of front matter in which Liquid may stand. */
    static String value(String text) {
        return text.indexOf('{') < 0 ? text : new Liquid(text, "", new JekyllPaths(), Set.of(), new ArrayList<>()).from(0);
    }

    private boolean value() {
        if (text.startsWith("{{<", at)) {
            out.append(Kramdown.BRACES);
            at += 2;
            return true;
        }
        int end = text.indexOf("}}", at);
        if (end < 0 || end - at > LONGEST_TAG) {
            return false;
        }
        String inside = text.substring(at + 2, end).replaceAll("^-|-$", "").strip();
        Matcher filtered = FILTERED.matcher(inside);
        if (SITE_ADDRESS.matcher(inside).matches()) {
            at = end + 2;
            return true;
        }
        if (filtered.matches()) {
            String address = filtered.group(1) == null ? filtered.group(2) : filtered.group(1);
            out.append(address.startsWith("/") ? "" : "/").append(address);
            at = end + 2;
            return true;
        }
        left.add(new Left("{{ }}", at));
        return false;
    }

    private boolean tag() {
        Matcher tag = TAG.matcher(text).region(at, Math.min(text.length(), at + LONGEST_TAG));
        if (!tag.lookingAt()) {
            return false;
        }
        String name = tag.group(1);
        Optional<String> made = switch (name) {
            case "raw", "comment", "highlight", "figure" -> block(name, tag.group(2), tag.end());
            case "post_url" -> paths.post(tag.group(2)).flatMap(paths::page).map(this::relative);
            case "link" -> link(tag.group(2));
            case "youtube" -> video("youtube", tag.group(2));
            case "vimeo" -> video("vimeo", tag.group(2));
            case "include", "include_cached", "include_relative" -> include(tag.group(2));
            default -> Optional.empty();
        };
        if (made.isEmpty()) {
            if (!name.startsWith("end")) {
                left.add(new Left(name, at));
            }
            return false;
        }
        out.append(made.get());
        at = blockEnd > 0 ? blockEnd : tag.end();
        blockEnd = 0;
        return true;
    }

    private Optional<String> block(String name, String arguments, int start) {
        Matcher end = Pattern.compile("\\{%-?\\s*+end" + name + "\\s*+-?%}").matcher(text);
        if (!end.find(start)) {
            return Optional.empty();
        }
        String inside = text.substring(start, end.start());
        String made = switch (name) {
            case "raw" -> inside.replace("{{<", Kramdown.BRACES + "<");
            case "comment" -> "";
            case "highlight" -> highlighted(arguments, inside);
            default -> figure(arguments, inside);
        };
        blockEnd = end.end();
        return Optional.of(made);
    }

    /** A block of code, in a fence that is longer than any in it. */
    private String highlighted(String arguments, String inside) {
        String language = arguments.isEmpty() ? "" : arguments.split("\\s+", 2)[0].replaceAll("[^A-Za-z0-9+#._-]", "");
        String code = inside.replace("{{<", Kramdown.BRACES + "<").replaceAll("\\{%-?\\s*(?:end)?raw\\s*-?%}", "").replaceAll("^\\s*\n|\\s+$", "");
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        return (startsLine() ? "" : "\n\n") + fence + language + "\n" + code + "\n" + fence;
    }

    private boolean startsLine() {
        return out.length() == 0 || out.charAt(out.length() - 1) == '\n';
    }

    private String figure(String arguments, String inside) {
        Map<String, String> given = arguments(arguments);
        String content = new Liquid(inside, page, paths, media, new ArrayList<>()).from(0).strip();
        String caption = given.getOrDefault("caption", "");
        Matcher image = IMAGE.matcher(content);
        if (image.matches() && !caption.isEmpty()) {
            return figure(image.group(2), image.group(1), caption, given.getOrDefault("class", ""));
        }
        return content + (caption.isEmpty() ? "" : "\n\n" + caption);
    }

    /** A picture with a caption: a shortcode where its file is there, which that demands. */
    private String figure(String src, String alt, String caption, String classes) {
        if (caption.isEmpty() || !media.contains(src)) {
            return "![" + alt.replace("]", "\\]") + "](" + src + ")" + (caption.isEmpty() ? "" : "\n\n" + caption);
        }
        return "{{< figure src=\"" + src + "\" alt=\"" + quoted(alt) + "\"" + (classes.isEmpty() ? "" : " class=\"" + quoted(classes) + "\"") + " >}}\n"
                + caption + "\n{{< /figure >}}";
    }

    private static String quoted(String value) {
        return CleanText.line(value).replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private Optional<String> include(String arguments) {
        String file = arguments.split("\\s", 2)[0];
        String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.(html|md)$", "").toLowerCase(Locale.ROOT);
        Map<String, String> given = arguments(arguments);
        String src = first(given, "src", "image_path", "url", "image", "file", "path");
        return switch (name) {
            case "figure", "image", "img", "picture" -> isFixed(src) && !src.isEmpty()
                    ? Optional.of(figure(src, first(given, "alt", "title"), isFixed(first(given, "caption")) ? first(given, "caption") : "", first(given, "class")))
                    : Optional.empty();
            case "video", "youtube", "vimeo", "youtube_player", "youtubeplayer" -> {
                String provider = first(given, "provider");
                boolean vimeo = name.equals("vimeo") || provider.equals("vimeo");
                String id = first(given, "id", "video_id", "videoid");
                yield id.isEmpty() ? local(src, first(given, "title", "caption")) : video(vimeo ? "vimeo" : "youtube", id);
            }
            default -> Optional.empty();
        };
    }

    private Optional<String> local(String src, String title) {
        if (src.isEmpty() || !isFixed(src)) {
            return Optional.empty();
        }
        String name = title.isEmpty() ? src.substring(src.lastIndexOf('/') + 1) : title;
        return Optional.of(media.contains(src) ? "{{< video src=\"" + src + "\" title=\"" + quoted(name) + "\" />}}" : "[" + name + "](" + src + ")");
    }

    /** An address that does not depend on what a page knows of itself. */
    private static boolean isFixed(String value) {
        return !value.contains("page.") && !value.contains("include.") && !value.contains("{{") && value.indexOf('"') < 0;
    }

    private static String first(Map<String, String> given, String... names) {
        for (String name : names) {
            String value = given.getOrDefault(name, "");
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }

    private static Map<String, String> arguments(String written) {
        Map<String, String> given = new LinkedHashMap<>();
        Matcher arguments = ARGUMENT.matcher(written);
        while (arguments.find()) {
            String quoted = arguments.group(2) == null ? arguments.group(3) : arguments.group(2);
            String value = quoted == null ? arguments.group(4) : quoted.replaceAll("\\\\(.)", "$1");
            given.putIfAbsent(arguments.group(1), value);
        }
        return given;
    }

    /** A link in the place of a player: who reads a page asks no other host. */
    private static Optional<String> video(String host, String written) {
        String id = written.replace("\"", "").replace("'", "").strip().split("[\\s&]", 2)[0];
        if (id.matches("https?://[^\\s<>]+")) {
            return Optional.of("<" + id + ">");
        }
        if (!id.matches("[A-Za-z0-9_-]{4,40}(\\?[A-Za-z0-9_=-]{1,80})?")) {
            return Optional.empty();
        }
        return Optional.of(host.equals("vimeo") ? "<https://vimeo.com/" + id + ">" : "<https://www.youtube.com/watch?v=" + id.replace('?', '&') + ">");
    }

    private Optional<String> link(String written) {
        String file = written.startsWith("/") ? written.substring(1) : written;
        Optional<String> made = paths.page(file).map(this::relative);
        return made.isPresent() ? made : Optional.of("/" + file).filter(media::contains);
    }

    /** A page's file as a text names it, from the folder of its own. */
    private String relative(String path) {
        Path folder = Path.of("/" + page).getParent();
        return folder.relativize(Path.of("/" + path + ".md")).toString().replace('\\', '/');
    }
}
