package dev.caveat.model;

import dev.caveat.comment.LookAlikes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What whoever takes comments has to know of a site: on which pages readers may write, and what its form sends.
 *
 * @param title of the site
 * @param origin of its address, such as {@code https://example.org}
 * @param fields what each field of the form is called, by its {@link FormField#word()}; empty for one that is left out
 * @param longest how long a comment may be, in characters
 * @param people the names of those whom the site vouches for, by their ids
 * @param pages by their ids, which are the folders of their comments
 */
public record OpenPages(
        String title, String origin, Map<String, String> fields, int longest, Map<String, String> people, Map<String, Open> pages) {

    /**
     * A page that takes comments.
     *
     * @param language of the page, as in BCP 47
     * @param url its path on the site's host
     * @param closes the first day on which it takes none any more; empty for none
     */
    public record Open(String language, String url, Optional<LocalDate> closes) {}

    /** Those of a site; empty where it has no form that {@code caveat receive} takes. */
    public static Optional<OpenPages> of(Site site) {
        Config config = site.config();
        return config.comments().form().filter(form -> form.intake() == Intake.RECEIVE).map(form -> {
            Map<String, String> fields = new LinkedHashMap<>();
            for (FormField field : FormField.values()) {
                fields.put(field.word(), form.field(field));
            }
            Map<String, String> people = new LinkedHashMap<>();
            site.people().forEach((id, person) -> people.put(id, person.name()));
            Addresses addresses = Addresses.of(config);
            Map<String, Open> pages = new LinkedHashMap<>();
            for (Page page : site.pages()) {
                if (page.takesComments()) {
                    pages.put(page.id().text(), new Open(site.in(page.id().language()).language().tag(), addresses.href(page.url()), closes(page, config)));
                }
            }
            return new OpenPages(config.title(), addresses.origin(), fields, form.maxLength(), people, pages);
        });
    }

    /** A page that says itself that it is open is not closed by its age. */
    private static Optional<LocalDate> closes(Page page, Config config) {
        Optional<Period> time = config.comments().closeAfter().filter(period -> !page.front().keys().contains("comments"));
        ZoneId zone = config.timezone();
        try {
            return time.flatMap(period -> page.front().date().map(date -> date.day(zone).plus(period)));
        } catch (DateTimeException | ArithmeticException never) {
            return Optional.empty();
        }
    }

    public String field(FormField field) {
        return fields.getOrDefault(field.word(), "");
    }

    /** The names that no reader may write under. */
    public LookAlikes lookAlikes() {
        return LookAlikes.of(people, List.of(title));
    }
}
