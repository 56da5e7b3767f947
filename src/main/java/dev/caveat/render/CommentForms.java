package dev.caveat.render;

import dev.caveat.model.Addresses;
import dev.caveat.model.CommentForm;
import dev.caveat.model.FormField;
import dev.caveat.model.Intake;
import dev.caveat.model.Page;
import dev.caveat.model.SourceLinks;
import dev.caveat.read.ConfigReader;
import dev.caveat.theme.Html;
import dev.caveat.theme.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The form for new comments on a page, as templates see it. */
final class CommentForms {
    /** In characters, so that a list of comments to choose from fits on a narrow screen. */
    private static final int LONGEST_LABEL = 60;

    private static final int LONGEST_NAME = 24;

    private final Bodies bodies;
    private final Addresses addresses;

    CommentForms(Bodies bodies, Addresses addresses) {
        this.bodies = bodies;
        this.addresses = addresses;
    }

    /**
     * A comment that can be answered: approved, and on the page that shows the form.
     *
     * @param id as it stands in its file
     * @param date in the words of the page
     * @param html its text, safe to publish; the label begins with its first words
     */
    record Parent(String id, String name, Optional<String> date, String html) {
        /** {@code River, 3 May 2021: the first words …}: plain text, with nothing in it that could turn the words around it. */
        String label() {
            String head = Excerpt.ofText(name, LONGEST_NAME) + date.map(when -> ", " + when).orElse("");
            int rest = LONGEST_LABEL - head.codePointCount(0, head.length()) - ": ".length();
            String words = Excerpt.ofHtml(html, Math.max(0, rest));
            return words.isEmpty() ? head : head + ": " + words;
        }
    }

    /**
     * A form.
     *
     * @param action where it sends comments
     * @param labels what it repeats of the comments, as HTML
     */
    record Made(View view, String action, List<String> labels) {}

    /**
     * The form.
     *
     * @param parents in the order in which the page shows them
     * @return empty where nobody can write: the site names no address, or the page takes no comments
     */
    Optional<Made> of(Page page, List<Parent> parents, Door door) {
        return page.takesComments()
                ? door.setting("commentForm", config -> config.comments().form()).map(form -> made(form, page, parents, door))
                : Optional.empty();
    }

    private Made made(CommentForm form, Page page, List<Parent> parents, Door door) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("action", form.address(addresses));
        values.put("service", form.intake().word());
        values.put("netlify", form.intake() == Intake.NETLIFY ? Optional.of(Intake.NETLIFY_FORM) : Optional.empty());
        values.put("fields", fields(form));
        values.put("hidden", hidden(form, page));
        values.put("maxLength", form.maxLength());
        values.put("guidelines", link(form.guidelines(), door));
        values.put("removal", link(form.removal(), door));
        values.put("emergency", form.emergency().isEmpty()
                ? Optional.empty() : Optional.of(new Html(bodies.notice(form.emergency(), links(door, missing -> {})))));
        boolean answers = !form.field(FormField.PARENT).isEmpty();
        List<View> options = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (Parent parent : answers ? parents : List.<Parent>of()) {
            String label = parent.label();
            options.add(View.of("label", label, "value", parent.id()));
            labels.add(Xml.escape(label));
        }
        values.put("parents", options);
        return new Made(View.of(values), form.address(addresses), labels);
    }

    /** The names of the fields that readers fill in; one that is left out has none. */
    private static View fields(CommentForm form) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (FormField field : List.of(FormField.NAME, FormField.BODY, FormField.PARENT, FormField.CONSENT, FormField.HONEYPOT)) {
            values.put(field.word(), name(form, field));
        }
        return View.of(values);
    }

    private static Optional<String> name(CommentForm form, FormField field) {
        return Optional.of(form.field(field)).filter(name -> !name.isEmpty());
    }

    /** What is sent along unseen: which page, where to come back to, and what the service and the site add. */
    private List<View> hidden(CommentForm form, Page page) {
        List<View> inputs = new ArrayList<>();
        if (form.intake() == Intake.NETLIFY) {
            inputs.add(input(Intake.NETLIFY_NAME, Intake.NETLIFY_FORM));
        }
        name(form, FormField.ARTICLE).ifPresent(name -> inputs.add(input(name, page.id().text())));
        name(form, FormField.RETURN).ifPresent(name -> inputs.add(input(name, back(form, page))));
        form.hidden().forEach((name, value) -> inputs.add(input(name, value)));
        return inputs;
    }

    private String back(CommentForm form, Page page) {
        return form.intake().isElsewhere() ? addresses.absolute(page.url()) : addresses.href(page.url());
    }

    private static View input(String name, String value) {
        return View.of("name", name, "value", value);
    }

    /** Where a link leads; empty where there is none, or no such page: that was reported when the site was read. */
    private Optional<String> link(String written, Door door) {
        List<String> missing = new ArrayList<>();
        String address = links(door, missing::add).resolve(written, false);
        return written.isEmpty() || !missing.isEmpty() ? Optional.empty() : Optional.of(address);
    }

    private SourceLinks links(Door door, Consumer<String> missing) {
        return new SourceLinks(addresses, ConfigReader.FILE, door::link, missing);
    }
}
