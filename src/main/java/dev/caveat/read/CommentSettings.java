package dev.caveat.read;

import dev.caveat.comment.Order;
import dev.caveat.markdown.Markdown;
import dev.caveat.markdown.MarkdownOptions;
import dev.caveat.markdown.RawHtml;
import dev.caveat.model.Addresses;
import dev.caveat.model.CommentFeeds;
import dev.caveat.model.CommentForm;
import dev.caveat.model.Config;
import dev.caveat.model.FeedFormat;
import dev.caveat.model.FormField;
import dev.caveat.model.Intake;
import dev.caveat.model.SourceLinks;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.yaml.Fields;
import dev.caveat.yaml.Scalar;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads {@code comments} of {@code site.yaml}. */
final class CommentSettings {
    /** Browsers read a backslash as a slash, and {@code //} as the beginning of another host. */
    private static final Pattern PATH = Pattern.compile("/(?!/)[^\\s\\\\\\p{Cntrl}]*");
    private static final Pattern WHOLE = Pattern.compile("(?i)https?://[^\\s\\\\\\p{Cntrl}/?#@]+([/?#][^\\s\\\\\\p{Cntrl}]*)?");

    /** The first folders below which there is no inbox: what is published, and what is Caveat's. */
    private static final Set<String> NO_INBOX = Set.of("content", "themes", "output", ".caveat", ".git");

    private CommentSettings() {}

    static Config.Comments of(Path root, Fields fields, Problems problems) {
        return new Config.Comments(
                fields.text("order").flatMap(Order::of).orElse(Order.NEWEST_THREADS),
                fields.number("maxDepth"),
                fields.number("perPage"),
                fields.period("closeAfter"),
                fields.flag("relativeDates"),
                inbox(root, fields, problems),
                form(fields.map("form"), problems),
                feeds(fields.map("feeds")));
    }

    /** Where no build looks, and nothing is published from. */
    private static String inbox(Path root, Fields fields, Problems problems) {
        String named = text(fields, "inbox").replaceFirst("/+$", "");
        try {
            Path site = root.toAbsolutePath().normalize();
            Path inbox = site.resolve(named).normalize();
            boolean around = site.startsWith(inbox);
            boolean taken = !around && inbox.startsWith(site) && NO_INBOX.contains(site.relativize(inbox).getName(0).toString());
            if (!around && !taken) {
                return named;
            }
        } catch (InvalidPathException unnameable) {
            // Told as every other name that it cannot be.
        }
        problems.add(Problem.of(Code.SITE_VALUE, fields.place("inbox").orElse(fields.place()), "\"" + named + "\" is no folder for what nobody has published yet")
                .hint("name one beside content/, themes/ and output/, or elsewhere, such as inbox"));
        return named;
    }

    private static Optional<CommentForm> form(Fields fields, Problems problems) {
        Intake intake = fields.text("service").flatMap(Intake::of).orElse(Intake.RECEIVE);
        WebAddress.check(fields, "guidelines", Code.SITE_VALUE, problems);
        WebAddress.check(fields, "removal", Code.SITE_VALUE, problems);
        CommentForm form = new CommentForm(
                text(fields, "action"),
                intake,
                names(fields.map("fields"), intake, problems),
                hidden(fields),
                fields.number("maxLength"),
                text(fields, "guidelines"),
                text(fields, "removal"),
                text(fields, "emergency"));
        sentApart(form, fields, problems);
        if (form.action().isEmpty()) {
            return Optional.empty();
        }
        action(form, fields.place("action").orElse(fields.place()), problems);
        return Optional.of(form);
    }

    private static String text(Fields fields, String key) {
        return fields.text(key).orElse("").strip();
    }

    private static void action(CommentForm form, Place place, Problems problems) {
        boolean own = PATH.matcher(form.action()).matches();
        if (!own && !WHOLE.matcher(form.action()).matches()) {
            problems.add(Problem.of(Code.SITE_VALUE, place, "\"" + form.action() + "\" is no address that a form can be sent to")
                    .hint("write it like https://example.org/comments, or as a path of this site from /"));
        } else if (!own && form.intake() == Intake.NETLIFY) {
            problems.add(Problem.of(Code.SITE_VALUE, place, "a form for Netlify is sent to a path of this site, not to another address")
                    .hint("name the page that thanks the reader, such as /thanks/"));
        }
    }

    private static Map<FormField, String> names(Fields fields, Intake intake, Problems problems) {
        Map<FormField, String> names = new EnumMap<>(intake.fields());
        for (FormField field : FormField.values()) {
            fields.text(field.word()).map(String::strip).ifPresent(name -> names.put(field, name));
            if (field.isVital() && names.get(field).isEmpty()) {
                problems.add(Problem.of(Code.SITE_VALUE, fields.place(field.word()).orElse(fields.place()),
                                "a comment cannot be sent without its " + field.word())
                        .hint("say what the field is called, or leave this line out"));
            }
        }
        return names;
    }

    private static Map<String, String> hidden(Fields fields) {
        Map<String, String> hidden = new LinkedHashMap<>();
        fields.textByName("hidden").forEach((name, text) -> hidden.put(name.strip(), text.text()));
        return hidden;
    }

    /** Two fields of one name would reach the service as one. */
    private static void sentApart(CommentForm form, Fields fields, Problems problems) {
        Set<String> used = new HashSet<>();
        if (form.intake() == Intake.NETLIFY) {
            used.add(Intake.NETLIFY_NAME);
        }
        for (FormField field : FormField.values()) {
            String name = form.field(field);
            if (!name.isEmpty() && !used.add(name)) {
                Fields own = fields.map("fields");
                problems.add(twice(name, own.place(field.word()).orElse(own.place())));
            }
        }
        for (Map.Entry<String, Scalar> entry : fields.textByName("hidden").entrySet()) {
            String name = entry.getKey().strip();
            if (name.isEmpty()) {
                problems.add(Problem.of(Code.SITE_VALUE, entry.getValue().place(), "a hidden field has no name")
                        .hint("write its name, a colon and what is sent"));
            } else if (!used.add(name)) {
                problems.add(twice(name, entry.getValue().place()));
            }
        }
    }

    private static Problem twice(String name, Place place) {
        return Problem.of(Code.SITE_VALUE, place, "two fields of the comment form are called \"" + name + "\"")
                .hint("give one of them another name");
    }

    /**
     * Reports links of the form that lead to no page; it is shown without them.
     *
     * @param site all of {@code site.yaml}
     * @param targets the address at which a source file is published
     */
    static void links(Config config, Fields site, Function<String, Optional<String>> targets, Problems problems) {
        config.comments().form().ifPresent(form -> {
            Fields fields = site.map("comments").map("form");
            links(config, fields, "guidelines", targets, problems).resolve(form.guidelines(), false);
            links(config, fields, "removal", targets, problems).resolve(form.removal(), false);
            Markdown plain = Markdown.of(new MarkdownOptions(RawHtml.ESCAPE, false, false, false, ""));
            plain.parse(form.emergency()).html(links(config, fields, "emergency", targets, problems));
        });
    }

    private static SourceLinks links(
            Config config, Fields fields, String key, Function<String, Optional<String>> targets, Problems problems) {
        return new SourceLinks(Addresses.of(config), ConfigReader.FILE, targets, link -> problems.add(
                Problem.of(Code.LINK_BROKEN, fields.place(key).orElse(fields.place()), "the link \"" + link + "\" leads to no page")
                        .hint("name the file as it is called, from the folder content/")));
    }

    private static CommentFeeds feeds(Fields fields) {
        return new CommentFeeds(
                fields.texts("formats").stream().flatMap(word -> FeedFormat.of(word).stream()).toList(),
                fields.number("size"),
                fields.flag("articles"));
    }
}
