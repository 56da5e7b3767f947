package dev.caveat.render;

import dev.caveat.markdown.Marks;
import dev.caveat.model.Addresses;
import dev.caveat.model.Config;
import dev.caveat.model.Intake;
import dev.caveat.model.Page;
import dev.caveat.model.Poll;
import dev.caveat.model.Ref;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.theme.Limits;
import dev.caveat.theme.Rendering;
import dev.caveat.theme.Theme;
import dev.caveat.theme.View;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The polls of one page, each shown once: where its text has the mark {@code <!-- poll:id -->}, or else below it, where its
 * front matter names it.
 *
 * <p>A poll in the text is made by the theme's partial {@code poll}: a page's text is one piece of HTML by which is
 * judged what stands above and below it, so what is in it must be ready before the page's template runs.
 */
final class Polls {
    private static final String TEMPLATE = "partials/poll.ftlh";

    private final Door door;
    private final Theme theme;
    private final Addresses addresses;
    private final PollViews views;
    private final RecentComments recent;
    private final Problems problems;
    private final Set<String> placed = new HashSet<>();

    /** @param problems is told why a poll could not be made */
    Polls(Door door, Theme theme, Addresses addresses, Dates dates, RecentComments recent, Problems problems) {
        this.door = door;
        this.theme = theme;
        this.addresses = addresses;
        this.views = new PollViews(dates);
        this.recent = recent;
        this.problems = problems;
    }

    /** Where votes are sent to: to where comments go, if that takes fields of any name; else empty. */
    private String endpoint() {
        return door.setting("commentForm", config -> config.comments().form())
                .filter(form -> form.intake() == Intake.RECEIVE || form.intake() == Intake.FORMSPREE)
                .map(form -> form.address(addresses))
                .orElse("");
    }

    /** What stands at the marks of a page's text. */
    Marks in(Page page) {
        return (name, id) -> name.equals(Poll.MARK) && placed.add(id) ? view(id).map(poll -> html(poll, page)).orElse("") : "";
    }

    /** Whether one stands in the text, made by the theme; asked when the text is finished. */
    boolean isAnyInText() {
        return !placed.isEmpty();
    }

    /** The poll below a page's text; asked when the text is finished. */
    Optional<View> below(Page page) {
        return page.front().poll().map(Ref::name).filter(id -> !placed.contains(id)).flatMap(this::view);
    }

    private Optional<View> view(String id) {
        return door.poll(id).filter(Poll::isPublic).map(poll -> views.view(poll, endpoint()));
    }

    private String html(View poll, Page page) {
        SiteViews site = new SiteViews(door, addresses, recent, Optional::empty, problems);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("poll", poll);
        root.put("site", site.site(page.url()));
        root.put("url", site.url());
        root.put("asset", site.asset());
        Rendering rendering = theme.render(TEMPLATE, View.of(root), door.setting("language", Config::language), door.reads(), Limits.USUAL);
        if (rendering instanceof Rendering.Rendered made) {
            return made.html().strip();
        }
        for (Problem problem : ((Rendering.Failed) rendering).problems()) {
            problems.add(problem.note("while rendering this page", door.subject(page).asked().place()));
        }
        return "";
    }
}
