package dev.caveat.read;

import dev.caveat.disclaimer.Condition;
import dev.caveat.markdown.Document;
import dev.caveat.markdown.Heading;
import dev.caveat.markdown.Markdown;
import dev.caveat.model.Discussion;
import dev.caveat.model.FrontMatter;
import dev.caveat.model.Grounds;
import dev.caveat.model.Hosts;
import dev.caveat.model.Image;
import dev.caveat.model.Page;
import dev.caveat.model.PageId;
import dev.caveat.model.Person;
import dev.caveat.model.Poll;
import dev.caveat.model.Ref;
import dev.caveat.model.Related;
import dev.caveat.model.Review;
import dev.caveat.model.Reviews;
import dev.caveat.model.Slug;
import dev.caveat.model.Vocabulary;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import dev.caveat.time.Moment;
import dev.caveat.yaml.Fields;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Scalar;
import dev.caveat.yaml.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes a page of an article's file, without keeping its text. */
final class PageReader {
    /** The disclaimer of pages that nobody with an expert's eye has read: search engines are asked to leave them out. */
    private static final String NOT_REVIEWED = "not-reviewed";

    private final ConfigReader.Configured configured;
    private final Schema schema;
    private final Markdown markdown;
    private final References references;
    private final Authors authors;
    private final LocalDate today;
    private final GroundsReader grounds;
    private final Markdown citing;
    private final Hosts hosts;

    /** What pages may refer to by name; what is broken exists, but cannot be used. */
    record References(
            DataReader.Named<Person> people, DataReader.Named<Poll> polls, DataReader.Named<DisclaimerReader.Wording> disclaimers) {}

    /**
     * @param today the day of the build in the site's zone: old pages take no more comments
     * @param hosts those of which somebody will ask whether a page leads there
     */
    PageReader(ConfigReader.Configured configured, Markdown markdown, References references, LocalDate today, Hosts hosts) {
        this.configured = configured;
        this.schema = Keys.frontMatter(configured.config().taxonomies().keySet());
        this.markdown = markdown;
        this.references = references;
        this.authors = new Authors(references.people());
        this.today = today;
        this.grounds = new GroundsReader(configured.config().timezone(), today);
        this.citing = markdown.withCitations();
        this.hosts = hosts;
    }

    Schema schema() {
        return schema;
    }

    /** A file that was divided, with its own keys checked; the text is still there. */
    record Opened(TextFile file, FrontMatterBlock block, Fields fields) {}

    /** Opens a file; empty after an error. */
    Optional<Opened> open(TextFile file, Problems problems) {
        return FrontMatterBlock.read(file.text(), problems).map(block -> {
            Mapping keys = block.keys().orElseGet(() -> new Mapping(List.of(), file.text(), 0, 0));
            Fields fields = schema.read(keys, problems, Code.FRONT_MATTER_UNKNOWN_KEY, Code.FRONT_MATTER_VALUE);
            return new Opened(file, block, fields);
        });
    }

    /** The front matter that a folder's own page hands down to the pages below it; empty when it hands down none. */
    Optional<Fields> cascade(Opened folder, Problems problems) {
        return folder.fields().free("cascade").flatMap(node -> {
            if (node instanceof Mapping mapping) {
                return Optional.of(schema.read(mapping, problems, Code.FRONT_MATTER_UNKNOWN_KEY, Code.FRONT_MATTER_VALUE));
            }
            problems.add(Problem.of(Code.FRONT_MATTER_VALUE, node.place(), "\"cascade\" holds keys with values")
                    .hint("write front matter below it, such as cascade: { type: story }"));
            return Optional.empty();
        });
    }

    /**
     * Makes the page.
     *
     * @param cascades what the folders above hand down, the nearest last
     */
    Page page(PageId id, Page.Kind kind, Opened opened, List<Fields> cascades, Discussion discussion, Problems problems) {
        Fields fields = fields(id, opened.fields(), cascades);
        String body = opened.file().text().text().substring(opened.block().bodyStart());
        Optional<Moment> date = date(id, kind, fields);
        FrontMatter front = front(fields, date, comments(opened.fields(), fields, kind, date), opened.file().source().file(), body, problems);
        new PollNames(references.polls(), problems).check(front.poll(), markdown.marks(body), opened);
        Optional<Document> document = needsText(front) ? Optional.of((front.references().isEmpty() ? markdown : citing).parse(body)) : Optional.empty();
        grounds.check(front.references(), citing, opened, problems);
        Optional<Heading> heading = document.flatMap(text -> text.headings().stream().findFirst());
        String title = front.title().orElseGet(() -> title(id, heading, opened, problems));
        boolean headingIsTitle = front.title().isEmpty() && heading.isPresent() && heading.get().level() == 1;
        String description = front.description().or(front::summary).or(() -> document.flatMap(Document::summary)).orElse("");
        Hosts linked = GroundsReader.linked(hosts, body, front.grounds());
        Page page = new Page(
                id,
                kind,
                Optional.of(opened.file().source()),
                opened.block().bodyStart(),
                front,
                title,
                headingIsTitle,
                description,
                new Permalinks(configured.config()).url(id, kind, front, title, problems),
                discussion,
                linked,
                !linked.below(configured.config().affiliates().names()).isEmpty(),
                roles(front),
                Set.of());
        return page.about(topics(page, fields, problems));
    }

    /** The topics that the site says it is about, and those that it names itself. */
    private Set<String> topics(Page page, Fields fields, Problems problems) {
        Map<String, Condition> known = configured.config().crisis().topics();
        Set<String> topics = new TreeSet<>();
        known.forEach((name, condition) -> {
            if (condition.holds(page)) {
                topics.add(name);
            }
        });
        for (Ref named : refs(fields.scalars("crisis"))) {
            if (!known.containsKey(named.name())) {
                problems.add(Problem.of(Code.FRONT_MATTER_VALUE, named.place(), "crisis: in site.yaml names no topic \"" + named.name() + "\"")
                        .label(Suggestion.question(named.name(), known.keySet()))
                        .hint("add it to crisis: { topics: … } in site.yaml"));
            }
            topics.add(named.name());
        }
        if (!topics.isEmpty() && configured.config().linesFor(page.id().language()).isEmpty()) {
            problems.add(Problem.of(Code.CRISIS_MISSING, page.front().rulePlace().orElse(Place.of(page.file())),
                            "this page is about " + String.join(" and ", topics) + ", and site.yaml names no crisis line in its language")
                    .hint("add one to crisis: { lines: … } in site.yaml, with its source and the day on which you checked it"));
        }
        return topics;
    }

    /** Front matter over cascades over the site's defaults. */
    private Fields fields(PageId id, Fields own, List<Fields> cascades) {
        Fields below = schema.none(own::place);
        for (ConfigReader.Default entry : configured.defaults()) {
            if (entry.pages().matches(id.path())) {
                below = entry.values().over(below);
            }
        }
        for (Fields cascade : cascades) {
            below = cascade.over(below);
        }
        return own.over(below);
    }

    /** When it was published, as it says or as its file is called. */
    private Optional<Moment> date(PageId id, Page.Kind kind, Fields fields) {
        var zone = configured.config().timezone();
        return fields.moment("date", zone).or(() -> kind == Page.Kind.PAGE ? DatedName.of(id.stem(), zone).day() : Optional.empty());
    }

    private static boolean needsText(FrontMatter front) {
        return front.title().isEmpty() || front.description().isEmpty() && front.summary().isEmpty();
    }

    private String title(PageId id, Optional<Heading> heading, Opened opened, Problems problems) {
        String name = id.stem().isEmpty() ? configured.config().in(id.language()).title() : DatedName.of(id.stem(), configured.config().timezone()).rest().replace('-', ' ').replace('_', ' ');
        String title = heading.map(Heading::text).filter(text -> !text.isBlank()).orElse(name);
        boolean wrong = opened.block().keys().stream().flatMap(keys -> keys.entries().stream())
                .anyMatch(entry -> entry.key().text().equals("title") && !(entry.value() instanceof Scalar));
        if (!wrong) {
            problems.add(Problem.of(Code.FRONT_MATTER_NO_TITLE, Place.of(opened.file().source().file()),
                            "this page has no title; \"" + title + "\" serves as one")
                    .hint("write title: in its front matter"));
        }
        return title;
    }

    private FrontMatter front(Fields fields, Optional<Moment> date, Discussion.State comments, String file, String body, Problems problems) {
        var zone = configured.config().timezone();
        Map<String, List<Ref>> terms = new LinkedHashMap<>();
        Map<String, Set<String>> others = new LinkedHashMap<>();
        for (String taxonomy : configured.config().taxonomies().keySet()) {
            Vocabulary vocabulary = configured.config().vocabulary(taxonomy);
            List<Ref> refs = terms(refs(fields.scalars(taxonomy)), vocabulary);
            if (!refs.isEmpty()) {
                terms.put(taxonomy, refs);
            }
            Set<String> slugs = new TreeSet<>();
            refs.forEach(term -> slugs.addAll(vocabulary.others(term.name())));
            if (!slugs.isEmpty()) {
                others.put(taxonomy, slugs);
            }
        }
        Fields image = fields.map("image");
        PictureFiles.described(image, problems);
        Grounds read = grounds.grounds(fields, problems);
        Optional<Review> review = new ReviewReader(configured.config(), problems)
                .review(fields, people(fields.map("review").scalars("by"), problems), file, body);
        List<Ref> disclaimers = disclaimers(fields, problems);
        boolean unreviewed = disclaimers.stream().anyMatch(one -> one.name().equals(NOT_REVIEWED));
        return new FrontMatter(
                text(fields, "title"),
                text(fields, "linkTitle"),
                text(fields, "description"),
                text(fields, "summary"),
                date,
                fields.moment("lastmod", zone),
                fields.moment("publishDate", zone),
                fields.moment("expiryDate", zone),
                fields.flag("draft") || !fields.flag("published"),
                fields.flag("noindex") || unreviewed || review.filter(this::leavesIndex).isPresent(),
                fields.flag("unlisted"),
                ref(fields, "slug"),
                ref(fields, "url"),
                refs(fields.scalars("aliases")),
                fields.number("weight"),
                ref(fields, "layout"),
                type(fields, problems),
                terms,
                others,
                fields.texts("audience").stream().map(String::strip).filter(group -> !group.isEmpty()).distinct().toList(),
                authors.of(refs(fields.scalars("authors")), problems),
                text(image, "src").map(src -> new Image(
                        src, image.text("alt", ""), image.text("credit", ""), image.place("src").orElse(Place.of(file)))),
                comments,
                disclaimers,
                review,
                ref(fields, "poll"),
                read,
                RelatedNames.choice(refs(fields.scalars("related"))),
                MenuEntries.read(fields, problems),
                ResourceNotes.read(fields),
                new ContentsReader(problems).contents(fields),
                ref(fields, "translationKey").map(key -> new Ref(Related.stem(key.name()), key.place())),
                rulePlace(fields, file),
                fields.free("params").map(Plain::map).orElse(Map.of()),
                GroundsReader.keys(fields.names(), read));
    }

    /** The terms that a page means, each once, in the first spelling that it has. */
    private static List<Ref> terms(List<Ref> written, Vocabulary vocabulary) {
        Map<String, Ref> terms = new LinkedHashMap<>();
        for (Ref ref : written) {
            String term = vocabulary.term(ref.name());
            terms.putIfAbsent(Slug.of(term), new Ref(term, ref.place()));
        }
        return List.copyOf(terms.values());
    }

    /** Whether a review is overdue on a site that then asks search engines to leave the page out. */
    private boolean leavesIndex(Review review) {
        return configured.config().reviews().overdue() == Reviews.Overdue.NOINDEX && review.isOverdue(today);
    }

    /** The page's own line that says which disclaimers it carries, or what it is. */
    private static Optional<Place> rulePlace(Fields fields, String file) {
        return Stream.of("disclaimers", "type", "title")
                .flatMap(key -> fields.origin(key).stream())
                .filter(place -> place.file().equals(file))
                .findFirst();
    }

    /** A text that says something. */
    private static Optional<String> text(Fields fields, String key) {
        return fields.text(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<Ref> ref(Fields fields, String key) {
        return text(fields, key).map(text -> new Ref(text, fields.place(key).orElse(fields.place())));
    }

    private static List<Ref> refs(List<Scalar> scalars) {
        List<Ref> refs = new ArrayList<>();
        for (Scalar scalar : scalars) {
            if (!scalar.text().isBlank()) {
                refs.add(new Ref(scalar.text().strip(), scalar.place()));
            }
        }
        return List.copyOf(refs);
    }

    private String type(Fields fields, Problems problems) {
        String type = text(fields, "type").orElse("page");
        Set<String> known = configured.config().types().keySet();
        if (!known.isEmpty() && fields.has("type") && !known.contains(type)) {
            problems.add(Problem.of(Code.PAGE_TYPE, fields.place("type").orElse(fields.place()), "site.yaml declares no type \"" + type + "\"")
                    .label(Suggestion.question(type, known))
                    .hint("use " + String.join(" or ", known) + ", or add it to types: in site.yaml"));
        }
        return type;
    }

    /** Lists take comments only where their own front matter says so. */
    private Discussion.State comments(Fields own, Fields all, Page.Kind kind, Optional<Moment> date) {
        Optional<String> word = kind == Page.Kind.PAGE
                ? all.text("comments").or(() -> configured.fields().map("comments").text("state"))
                : own.text("comments");
        Discussion.State state = word.flatMap(Discussion.State::of)
                .orElse(kind == Page.Kind.PAGE ? Discussion.State.OPEN : Discussion.State.OFF);
        boolean closes = state == Discussion.State.OPEN && own.text("comments").isEmpty() && isTooOld(date);
        return closes ? Discussion.State.CLOSED : state;
    }

    /** Whether the site closes the comments of a page by its date: never those of a page without one. */
    private boolean isTooOld(Optional<Moment> date) {
        Optional<Period> time = configured.config().comments().closeAfter();
        if (time.isEmpty()) {
            return false;
        }
        var zone = configured.config().timezone();
        try {
            return date.filter(moment -> !moment.day(zone).plus(time.get()).isAfter(today)).isPresent();
        } catch (DateTimeException | ArithmeticException never) {
            return false;
        }
    }

    /** The people named; for each that nobody has introduced, an error. */
    private List<Ref> people(List<Scalar> scalars, Problems problems) {
        List<Ref> refs = refs(scalars);
        for (Ref ref : refs) {
            known(ref, references.people(), problems);
        }
        return refs;
    }

    /** Reports a name that no person has. */
    static void known(Ref ref, DataReader.Named<Person> people, Problems problems) {
        if (people.usable().containsKey(ref.name())) {
            return;
        }
        problems.add(people.broken().containsKey(ref.name())
                ? unusable(Code.PERSON_UNKNOWN, "person", ref, people)
                : Problem.of(Code.PERSON_UNKNOWN, ref.place(), "there is no person \"" + ref.name() + "\" in _people")
                        .label(Suggestion.question(ref.name(), people.usable().keySet()))
                        .hint("write content/_people/" + ref.name() + ".yaml with name: and role:"));
    }

    /** Something is named whose own file has an error: said of that file, once, however many pages name it. */
    static Problem unusable(Code code, String what, Ref ref, DataReader.Named<?> named) {
        return Problem.of(code, Place.of(named.broken().get(ref.name())),
                        "the " + what + " \"" + ref.name() + "\" cannot be used before this file is mended")
                .note("it is named here", ref.place());
    }

    private List<Ref> disclaimers(Fields fields, Problems problems) {
        List<Ref> refs = refs(fields.scalars("disclaimers"));
        Set<String> usable = references.disclaimers().usable().keySet();
        for (Ref ref : refs) {
            if (!usable.contains(ref.name())) {
                problems.add(references.disclaimers().broken().containsKey(ref.name())
                        ? unusable(Code.DISCLAIMER_UNKNOWN, "disclaimer", ref, references.disclaimers())
                        : Problem.of(Code.DISCLAIMER_UNKNOWN, ref.place(), "there is no disclaimer \"" + ref.name() + "\" in _disclaimers")
                                .label(Suggestion.question(ref.name(), usable))
                                .hint("write content/_disclaimers/" + ref.name() + ".md"));
            }
        }
        return refs;
    }

    private Set<String> roles(FrontMatter front) {
        Set<String> roles = new TreeSet<>();
        for (Ref author : front.authors()) {
            Person person = references.people().usable().get(author.name());
            if (person != null) {
                roles.add(person.role().word());
            }
        }
        return roles;
    }
}
