package dev.caveat.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Which pages a build includes: no drafts, nothing from the future, nothing expired, unless asked for.
 *
 * @param now the build's one clock
 */
public record Selection(Instant now, boolean drafts, boolean future, boolean expired) {

    /**
     * A page that is left out.
     *
     * @param why one word or two, such as {@code draft} or {@code future (2031-01-01)}
     * @param flag the option that includes it
     */
    public record Skipped(String file, String why, String flag) {}

    /** Why a page is left out; empty when it is not. */
    public Optional<Skipped> skips(Page page, ZoneId zone) {
        FrontMatter front = page.front();
        if (front.draft() && !drafts) {
            return Optional.of(new Skipped(page.file(), "draft", "--drafts"));
        }
        var starts = front.publishDate().or(front::date);
        if (!future && starts.isPresent() && starts.get().instant().isAfter(now)) {
            return Optional.of(new Skipped(page.file(), "future (" + starts.get().iso(zone) + ")", "--future"));
        }
        var ends = front.expiryDate();
        if (!expired && ends.isPresent() && !ends.get().instant().isAfter(now)) {
            return Optional.of(new Skipped(page.file(), "expired (" + ends.get().iso(zone) + ")", "--expired"));
        }
        return Optional.empty();
    }
}
