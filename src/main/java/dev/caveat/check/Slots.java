package dev.caveat.check;

import dev.caveat.plan.Output;
import dev.caveat.plan.Recipe;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.SourceText;
import dev.caveat.render.Product;
import dev.caveat.theme.Theme;
import dev.caveat.trace.Facet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks whether a theme's pages call the slots that they must have.
 *
 * <p>A slot is called where a rendering read its template, or where one of the templates that it did read calls it for
 * other pages: those with a review, say.
 */
final class Slots {
    private static final List<String> ON_EVERY_PAGE = List.of("disclaimers", "skip-links");
    private static final List<String> ON_ARTICLES = List.of("comments", "disclaimers", "review", "skip-links");
    private static final Pattern CALL = Pattern.compile("<@slot\\s+[\"']([a-z0-9-]{1,60})[\"']");
    private static final Pattern COMMENT = Pattern.compile("<#--[\\s\\S]*?-->");

    private final Theme theme;
    private final Map<String, Set<String>> calls = new ConcurrentHashMap<>();

    Slots(Theme theme) {
        this.theme = theme;
    }

    /** The slots that a page lacks, each with the page's template: {@code review in page.ftlh}. */
    List<String> missing(Output output, Product product) {
        Set<String> read = new LinkedHashSet<>();
        for (Facet facet : product.trace().reads().keySet()) {
            if (facet.kind().equals("template")) {
                read.add(facet.name());
            }
        }
        Optional<String> main = read.stream().filter(name -> !name.contains("/") && theme.text("templates/" + name).isPresent()).findFirst();
        boolean page = product.rendered().isPresent() && main.isPresent();
        List<String> wanted = !page ? List.of() : output.recipe() instanceof Recipe.Article ? ON_ARTICLES : ON_EVERY_PAGE;
        return wanted.stream()
                .filter(slot -> !read.contains("slots/" + slot + ".ftlh") && read.stream().noneMatch(name -> calls(name).contains(slot)))
                .map(slot -> slot + " " + main.get())
                .toList();
    }

    private Set<String> calls(String template) {
        return calls.computeIfAbsent(template, name -> {
            Set<String> slots = new TreeSet<>();
            Matcher call = CALL.matcher(COMMENT.matcher(theme.text("templates/" + name).map(SourceText::text).orElse("")).replaceAll(""));
            while (call.find()) {
                slots.add(call.group(1));
            }
            return slots;
        });
    }

    /** One problem for the theme, of all that its pages lack. */
    Optional<Problem> problem(Set<String> missing) {
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, SortedSet<String>> templates = new TreeMap<>();
        for (String one : missing) {
            String[] words = one.split(" ", 2);
            templates.computeIfAbsent(words[0], none -> new TreeSet<>()).add(words[1]);
        }
        Place place = theme.text("theme.yaml").map(text -> Place.of(text.file())).orElse(Place.of("themes/" + theme.name()));
        Problem problem = Problem.of(Code.CHECK_SLOT, place, "the theme \"" + theme.name() + "\" does not call " + (templates.size() == 1 ? "a slot" : "slots")
                        + " that pages must have: " + String.join(", ", templates.keySet()))
                .hint("write " + String.join(", ", templates.keySet().stream().map(Slots::call).toList()) + " where they belong");
        for (Map.Entry<String, SortedSet<String>> slot : templates.entrySet()) {
            problem = problem.note(slot.getKey() + " is missing on pages that " + String.join(", ", slot.getValue()) + (slot.getValue().size() == 1 ? " makes" : " make"));
        }
        return Optional.of(problem);
    }

    private static String call(String slot) {
        return slot.equals("disclaimers") ? "<@slot \"disclaimers\" \"top\"/> and \"bottom\"" : "<@slot \"" + slot + "\"/>";
    }
}
