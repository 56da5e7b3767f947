package dev.caveat.read;

import dev.caveat.model.Config;
import dev.caveat.model.FrontMatter;
import dev.caveat.model.Page;
import dev.caveat.model.PageId;
import dev.caveat.model.Ref;
import dev.caveat.model.Slug;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where pages are published: {@code /section/slug/}, unless a pattern or the page itself says otherwise.
 *
 * <p>Addresses are made of plain characters here; whoever writes one into HTML encodes it.
 */
public final class Permalinks {
    private static final String DEFAULT = "/:section/:slug/";
    private static final Set<String> FILE_ENDINGS = Set.of("html", "htm", "xml", "txt", "json");

    private final Config config;

    Permalinks(Config config) {
        this.config = config;
    }

    /** The address of a page, from {@code /}; after a problem, one that is safe. */
    String url(PageId id, Page.Kind kind, FrontMatter front, String title, Problems problems) {
        String prefix = id.language().isEmpty() ? "" : "/" + id.language();
        Optional<String> own = front.url().flatMap(url -> address(url, "url", problems));
        if (kind == Page.Kind.HOME) {
            own.filter(url -> !url.equals(prefix + "/")).ifPresent(url -> problems.add(
                    Problem.of(Code.PAGE_SLUG, front.url().get().place(), "the home page has no other address than " + prefix + "/")
                            .hint("leave url: out here")));
            return prefix + "/";
        }
        if (own.isPresent()) {
            return own.get();
        }
        if (kind == Page.Kind.SECTION) {
            return prefix + "/" + segments(id.path()) + "/";
        }
        return prefix + expand(pattern(id.folder()), id, front, title, problems);
    }

    /**
     * An address as somebody wrote it, from {@code /}: no {@code ..}, nothing that leaves the site, with a slash at its end
     * unless it names a file.
     */
    public static Optional<String> address(Ref written, String key, Problems problems) {
        String address = Normalizer.normalize(written.name(), Normalizer.Form.NFC);
        String fault = fault(address);
        if (!fault.isEmpty()) {
            problems.add(Problem.of(Code.PAGE_SLUG, written.place(), "this " + key + " " + fault)
                    .hint("write an address of this site from /, such as /answers/massage/"));
            return Optional.empty();
        }
        String last = address.substring(address.lastIndexOf('/') + 1);
        boolean file = last.contains(".") && FILE_ENDINGS.contains(last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        return Optional.of(last.isEmpty() || file ? address : address + "/");
    }

    /** What is wrong with the fixed parts of a pattern whose placeholders are known. */
    static Optional<String> patternFault(String pattern) {
        String fault = fault(pattern.replaceAll(":[a-z]+", "x"));
        return fault.isEmpty() ? Optional.empty() : Optional.of(fault);
    }

    private static String fault(String address) {
        if (!address.startsWith("/") || address.startsWith("//")) {
            return "is not an address from /";
        }
        for (String segment : address.substring(1).split("/", -1)) {
            String fault = segment.isEmpty() ? "" : segmentFault(segment);
            if (!fault.isEmpty()) {
                return fault;
            }
        }
        return address.contains("//") ? "has an empty part" : "";
    }

    /** Why one part of an address cannot be a name in a folder. */
    private static String segmentFault(String segment) {
        if (segment.equals("..") || segment.equals(".")) {
            return "leads out of its folder";
        }
        if (segment.startsWith(".")) {
            return "has a part that begins with a full stop, which hosts hide";
        }
        if (segment.chars().anyMatch(c -> c < ' ' || c == 0x7f || "\\:*?\"<>|#%".indexOf(c) >= 0)) {
            return "holds a character that no address can have";
        }
        if (segment.endsWith(".") || segment.endsWith(" ")) {
            return "has a part that ends with a full stop or a blank";
        }
        if (Snapshot.isReserved(segment)) {
            return "has a name that Windows keeps for itself: " + segment;
        }
        return segment.length() > 200 ? "has a part of more than 200 characters" : "";
    }

    private String pattern(String folder) {
        for (String section = folder; ; section = section.substring(0, Math.max(0, section.lastIndexOf('/')))) {
            String pattern = config.permalinks().get(section);
            if (pattern != null) {
                return pattern;
            }
            if (section.isEmpty()) {
                return DEFAULT;
            }
        }
    }

    private String expand(String pattern, PageId id, FrontMatter front, String title, Problems problems) {
        Optional<LocalDate> day = front.date().map(date -> date.day(config.timezone()));
        boolean dated = pattern.contains(":year") || pattern.contains(":month") || pattern.contains(":day");
        String used = dated && day.isEmpty() ? DEFAULT : pattern;
        LocalDate on = day.orElse(LocalDate.EPOCH);
        String address = used.replace(":section", segments(id.folder())).replace(":slug", slug(id, front, problems));
        if (address.indexOf(':') >= 0) {
            address = address
                    .replace(":year", String.format(Locale.ROOT, "%04d", on.getYear()))
                    .replace(":month", String.format(Locale.ROOT, "%02d", on.getMonthValue()))
                    .replace(":day", String.format(Locale.ROOT, "%02d", on.getDayOfMonth()))
                    .replace(":title", Slug.of(title))
                    .replace(":filename", segments(id.stem()));
        }
        String tidy = address.contains("//") ? address.replaceAll("/{2,}", "/") : address;
        String last = tidy.substring(tidy.lastIndexOf('/') + 1);
        return last.isEmpty() || last.endsWith(".html") ? tidy : tidy + "/";
    }

    private String slug(PageId id, FrontMatter front, Problems problems) {
        String byName = segments(DatedName.of(id.stem(), config.timezone()).rest());
        if (front.slug().isEmpty()) {
            return byName;
        }
        Ref slug = front.slug().get();
        String written = Normalizer.normalize(slug.name(), Normalizer.Form.NFC).replace(' ', '-');
        String fault = written.contains("/") ? "holds a /" : segmentFault(written);
        if (fault.isEmpty()) {
            return written;
        }
        problems.add(Problem.of(Code.PAGE_SLUG, slug.place(), "this slug " + fault)
                .hint("write one part of an address, such as " + byName + "; for a whole address use url:"));
        return byName;
    }

    /** A path as addresses write it: lower case, composed, hyphens for blanks. */
    private static String segments(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace(' ', '-').replace("#", "").replace("%", "");
    }
}
