package dev.caveat.render;

import dev.caveat.comment.Arrival;
import dev.caveat.comment.Comment;
import dev.caveat.comment.Conversation;
import dev.caveat.comment.Outline;
import dev.caveat.comment.Thread;
import dev.caveat.model.Addresses;
import dev.caveat.model.CommentPages;
import dev.caveat.model.Config;
import dev.caveat.model.Discussion;
import dev.caveat.model.Page;
import dev.caveat.plan.CommentAddresses;
import dev.caveat.problem.Printer;
import dev.caveat.problem.Problems;
import dev.caveat.read.CommentFiles;
import dev.caveat.theme.View;
import dev.caveat.time.Moment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The comments on articles as templates see them, read for the page that shows them and let go after it. */
final class Conversations {
    /** Of a page without comments. */
    static final Shown NONE = new Shown(none(), List.of(), List.of(), List.of(), "");

    private final Bodies bodies;
    private final Dates dates;
    private final Addresses addresses;
    private final CommentFiles files;

    Conversations(Bodies bodies, Dates dates, Addresses addresses, CommentFiles files) {
        this.bodies = bodies;
        this.dates = dates;
        this.addresses = addresses;
        this.files = files;
    }

    /**
     * What a page shows of the comments on an article.
     *
     * @param view {@code comments} for the template
     * @param shown every approved comment that is shown: evidence of what was published
     * @param texts the comments, as HTML, in the order of reading
     * @param quotes what else of theirs stands on the page, as HTML: names, first words
     * @param action where the form sends comments; empty where there is none
     */
    record Shown(View view, List<Shows.Comment> shown, List<String> texts, List<String> quotes, String action) {}

    private static View none() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("state", Discussion.State.OFF.word());
        values.put("count", 0);
        values.put("threads", List.of());
        values.put("highlights", List.of());
        values.put("moved", List.of());
        return View.of(values);
    }

    /**
     * The newest comments, as the article shows them.
     *
     * @return empty when a file of theirs has an error, which was reported when the site was read: nothing is left out in
     *     silence
     */
    Optional<Shown> newest(Page page, Door door, Problems problems) {
        if (page.front().comments() == Discussion.State.OFF) {
            return Optional.of(NONE);
        }
        Optional<CommentPages> pages = page.discussion().divided();
        Config.Comments settings = door.setting("comments", Config::comments);
        if (pages.isEmpty()) {
            door.comments(page.id().text());
            return page.discussion().readable() ? whole(page, settings, door, problems) : Optional.empty();
        }
        door.commentIndex(page.id().text());
        door.count(page);
        return part(page, pages.get().count(), settings, door, problems);
    }

    /** A page of the older comments. */
    Optional<Shown> older(Page page, int number, Door door, Problems problems) {
        return part(page, number, door.setting("comments", Config::comments), door, problems);
    }

    /** Where each comment is, for a script: the anchors of every page, and the pages' addresses. Empty as {@link #newest}. */
    Optional<String> places(Page page, Door door, UnaryOperator<String> named) {
        door.commentPlaces(page.id().text());
        if (!page.discussion().readable()) {
            return Optional.empty();
        }
        Outline outline = page.discussion().divided().orElseThrow().outline();
        StringBuilder json = new StringBuilder(outline.arrivals().size() * 24).append("{\"addresses\":[");
        for (int number = 1; number <= outline.pages(); number++) {
            String address = named.apply(addresses.href(CommentAddresses.page(page.url(), number, outline.pages())));
            json.append(number > 1 ? "," : "").append(Printer.quote(address));
        }
        json.append("],\n\"pages\":[");
        for (int number = 1; number <= outline.pages(); number++) {
            json.append(number > 1 ? ",\n[" : "[");
            String comma = "";
            for (int i = outline.from(number); i < outline.to(number); i++) {
                if (outline.arrivals().get(i).isVisible()) {
                    json.append(comma).append(Printer.quote(outline.arrivals().get(i).comment().anchor()));
                    comma = ",";
                }
            }
            json.append(']');
        }
        return Optional.of(json.append("]}\n").toString());
    }

    private Optional<Shown> whole(Page page, Config.Comments settings, Door door, Problems problems) {
        List<Comment> comments = files.all(page.discussion().files(), problems);
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        Outline outline = Outline.whole(comments, comment -> People.given(comment, comment.person().flatMap(door::person)).orElse(""), problems);
        Conversation conversation = outline.conversation(
                1, settings.order(), arrival -> comments.get(arrival.given()).renamed(arrival.comment().id()));
        return Optional.of(new Work(page, outline, 1, true, settings, door).shown(conversation));
    }

    private Optional<Shown> part(Page page, int number, Config.Comments settings, Door door, Problems problems) {
        door.commentPage(page.id().text(), number);
        if (!page.discussion().readable()) {
            return Optional.empty();
        }
        CommentPages pages = page.discussion().divided().orElseThrow();
        Outline outline = pages.outline();
        Map<Integer, List<Comment>> read = new HashMap<>();
        for (int i = outline.from(number); i < outline.to(number); i++) {
            if (outline.arrivals().get(i).kind() == Arrival.Kind.SHOWN) {
                int file = pages.spot(outline.arrivals().get(i)).file();
                read.computeIfAbsent(file, one -> files.comments(page.discussion().files().get(one), problems).orElse(List.of()));
            }
        }
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        Conversation conversation = outline.conversation(number, settings.order(), arrival -> {
            CommentPages.Spot spot = pages.spot(arrival);
            return read.get(spot.file()).get(spot.ordinal()).renamed(arrival.comment().id());
        });
        return Optional.of(new Work(page, outline, number, pages.isToldByArticle(), settings, door).shown(conversation));
    }

    /** One page of comments. */
    private final class Work {
        private final Page page;
        private final Outline outline;
        private final int number;
        private final boolean told;
        private final Config.Comments settings;
        private final Door door;
        private final CommentViews views;

        Work(Page page, Outline outline, int number, boolean told, Config.Comments settings, Door door) {
            this.page = page;
            this.outline = outline;
            this.number = number;
            this.told = told;
            this.settings = settings;
            this.door = door;
            this.views = new CommentViews(bodies, new People(bodies, door, addresses), dates, door, page, outline, this::link, this::permalink);
        }

        Shown shown(Conversation conversation) {
            List<View> threads = new ArrayList<>();
            for (Thread thread : conversation.flattened(settings.maxDepth() - 1)) {
                threads.add(views.thread(thread, number));
            }
            Map<String, Object> values = new LinkedHashMap<>();
            boolean newest = number == outline.pages();
            values.put("state", page.front().comments().word());
            values.put("number", number);
            values.put("newest", newest);
            values.put("threads", threads);
            values.put("relativeDates", settings.relativeDates());
            values.put("older", number > 1 ? Optional.of(addresses.href(address(number - 1))) : Optional.empty());
            values.put("newer", newest ? Optional.empty() : Optional.of(addresses.href(address(number + 1))));
            values.put("article", addresses.href(page.url()));
            if (newest) {
                values.put("count", conversation.count());
                values.put("last", conversation.last().map(dates::view));
                values.put("highlights", views.highlights(number));
                values.put("places", told ? Optional.empty() : Optional.of(addresses.href(CommentAddresses.places(page.url()))));
            } else {
                values.put("count", views.shown().size());
                List<Moment> moments = outline.arrivals().subList(outline.from(number), outline.to(number)).stream()
                        .filter(arrival -> arrival.kind() == Arrival.Kind.SHOWN)
                        .flatMap(arrival -> arrival.comment().date().stream()).sorted().toList();
                values.put("from", moments.stream().findFirst().map(dates::view));
                values.put("to", moments.isEmpty() ? Optional.empty() : Optional.of(dates.view(moments.get(moments.size() - 1))));
                values.put("highlights", List.of());
            }
            Optional<CommentForms.Made> form = new CommentForms(bodies, addresses).of(page, views.parents(), door);
            values.put("form", form.map(CommentForms.Made::view));
            values.put("moved", newest && told && number > 1 ? moved() : List.of());
            List<String> quotes = new ArrayList<>(views.names());
            form.ifPresent(made -> quotes.addAll(made.labels()));
            return new Shown(View.of(values), views.shown(), views.texts(), quotes, form.map(CommentForms.Made::action).orElse(""));
        }

        private String address(int other) {
            return CommentAddresses.page(page.url(), other, outline.pages());
        }

        /** A link to a comment from this page: as short as it can be. */
        private String link(int arrival) {
            String anchor = "#" + outline.arrivals().get(arrival).comment().anchor();
            int there = outline.page(arrival);
            return there == number ? anchor : addresses.href(address(there)) + anchor;
        }

        /** The article's address, which tells where its comments are; where it does not, this page's own. */
        private String permalink(String anchor) {
            boolean here = number == outline.pages() || !told;
            return (here ? "" : addresses.href(page.url())) + "#" + anchor;
        }

        /** The older comments, for those who follow a link from the time when they were on the article. */
        private List<View> moved() {
            List<View> moved = new ArrayList<>();
            for (int i = 0; i < outline.from(number); i++) {
                if (outline.arrivals().get(i).isVisible()) {
                    moved.add(View.of(Map.of(
                            "anchor", outline.arrivals().get(i).comment().anchor(), "url", link(i), "number", outline.page(i))));
                }
            }
            return moved;
        }
    }
}
