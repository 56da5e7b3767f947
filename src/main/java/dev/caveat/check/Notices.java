package dev.caveat.check;

import dev.caveat.disclaimer.Due;
import dev.caveat.disclaimer.Evidence;
import dev.caveat.disclaimer.Spot;
import dev.caveat.html.Hidden;
import dev.caveat.html.HtmlPage;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks whether readers see the disclaimers that a page owes, where they stand in its text. */
final class Notices {
    private static final List<Spot> ABOVE = List.of(Spot.TOP);
    private static final List<Spot> BELOW = List.of(Spot.BOTTOM, Spot.COMMENTS, Spot.FORM);

    private final Subject subject;
    private final HtmlPage page;
    private final HtmlPage.Sight sight;
    private final Evidence.Rendered rendered;
    private final int bodyStart;
    private final int lastBodyStart;

    Notices(Subject subject, HtmlPage page, HtmlPage.Sight sight, Evidence.Rendered rendered) {
        this.subject = subject;
        this.page = page;
        this.sight = sight;
        this.rendered = rendered;
        this.bodyStart = rendered.body().isEmpty() ? -1 : rendered.html().indexOf(rendered.body());
        this.lastBodyStart = bodyStart < 0 ? -1 : rendered.html().lastIndexOf(rendered.body());
    }

    /** What is wrong with one disclaimer: hidden or moved, above the text or below it. */
    List<Finding> of(Due due) {
        List<HtmlPage.Passage> passages = page.passages(HtmlPage.words(due.disclaimer().html())).stream().filter(one -> !isInBody(one)).toList();
        if (passages.size() > 1) {
            passages = passages.stream().filter(one -> !isQuoted(one)).toList();
        }
        List<Finding> findings = new ArrayList<>();
        for (List<Spot> side : List.of(ABOVE, BELOW)) {
            boolean above = side == ABOVE;
            int needed = (int) side.stream().filter(due.placement()::has).count();
            List<HtmlPage.Passage> here = passages.stream().filter(one -> isOn(one, above)).toList();
            // What is not there at all is judged by the evidence, in every build.
            int wanted = Math.min(needed, here.size());
            if (wanted > 0) {
                unseen(here, wanted, above).ifPresent(unseen -> findings.add(finding(due, unseen, above)));
            }
        }
        return findings;
    }

    private boolean isInBody(HtmlPage.Passage passage) {
        return isIn(passage, bodyStart, rendered.body()) || isIn(passage, lastBodyStart, rendered.body());
    }

    private static boolean isIn(HtmlPage.Passage passage, int start, String html) {
        return start >= 0 && passage.from() >= start && passage.to() <= start + html.length();
    }

    /** Whether it is somebody's words, in a comment. */
    private boolean isQuoted(HtmlPage.Passage passage) {
        int length = passage.to() - passage.from();
        return rendered.comments().stream().filter(comment -> comment.length() >= length)
                .anyMatch(comment -> isIn(passage, rendered.html().lastIndexOf(comment.strip(), passage.from()), comment));
    }

    private boolean isOn(HtmlPage.Passage passage, boolean above) {
        return bodyStart < 0 || (above ? passage.to() <= lastBodyStart : passage.from() >= bodyStart + rendered.body().length());
    }

    /** Why on some screen fewer of the passages are seen at their place than are wanted. */
    private Optional<Unseen> unseen(List<HtmlPage.Passage> passages, int wanted, boolean above) {
        Optional<HtmlPage.Passage> edge = bodyStart < 0 ? Optional.empty()
                : page.edge(above ? bodyStart : lastBodyStart, (above ? bodyStart : lastBodyStart) + rendered.body().length(), above);
        List<HtmlPage.Passage> all = new ArrayList<>(passages);
        edge.ifPresent(all::add);
        for (int screen : sight.screens(all)) {
            int seen = 0;
            Optional<Unseen> first = Optional.empty();
            for (HtmlPage.Passage passage : passages) {
                Optional<Unseen> unseen = unseen(passage, edge, above, screen);
                seen += unseen.isEmpty() ? 1 : 0;
                first = first.isPresent() ? first : unseen;
            }
            if (seen < wanted) {
                return first;
            }
        }
        return Optional.empty();
    }

    private Optional<Unseen> unseen(HtmlPage.Passage passage, Optional<HtmlPage.Passage> edge, boolean above, int screen) {
        return sight.hidden(passage, screen).map(hidden -> new Unseen(hidden, false))
                .or(() -> edge.flatMap(other -> sight.moved(passage, other, above, screen)).map(hidden -> new Unseen(hidden, true)));
    }

    private record Unseen(Hidden hidden, boolean moved) {}

    private Finding finding(Due due, Unseen unseen, boolean above) {
        Hidden hidden = unseen.hidden;
        String id = due.disclaimer().id();
        List<String> conditions = hidden.rule().conditions().stream().map(Notices::condition).toList();
        String where = conditions.isEmpty() ? hidden.where() : "where " + String.join(" and ", conditions);
        String what = unseen.moved
                ? subject.name() + " shows the disclaimer \"" + id + "\" " + (above ? "below" : "above") + " its text instead of "
                        + (above ? "above" : "below") + " it, by " + hidden.how()
                : subject.name() + " hides the disclaimer \"" + id + "\" by " + hidden.how();
        Place place = hidden.rule().place().orElse(subject.place());
        boolean styled = hidden.rule().place().isPresent();
        String element = hidden.rule().selector().isEmpty() ? "that is on " + hidden.element()
                : "the rule \"" + shortened(hidden.rule().selector()) + "\" holds for " + hidden.element();
        Problem problem = Problem.of(unseen.moved ? Code.CHECK_REORDERED : Code.CHECK_HIDDEN, place, what + (where.isEmpty() ? "" : ", " + where))
                .note(element)
                .hint(hint(unseen, styled));
        for (Problem.Note note : due.askedBy()) {
            problem = note.place().isPresent() ? problem.note(note.text(), note.place().get()) : problem.note(note.text());
        }
        return new Finding(problem, id + "\n" + hidden.how() + "\n" + place.text() + "\n" + where + "\n" + above);
    }

    private static String hint(Unseen unseen, boolean styled) {
        if (unseen.moved) {
            return "leave it where it stands in the text: those who listen to the page hear it there, and those who look must see it there";
        }
        return styled
                ? "take the declaration away, or let the rule leave out disclaimers"
                : "change the theme's template around <@slot \"disclaimers\" …/>, or its slots/disclaimers.ftlh";
    }

    private static String shortened(String selector) {
        return selector.length() > 100 ? selector.substring(0, 100) + "…" : selector;
    }

    private static String condition(String condition) {
        int blank = condition.indexOf(' ');
        String kind = condition.substring(0, blank);
        return (kind.equals("media") ? "" : "@" + kind + " ") + condition.substring(blank + 1);
    }
}
