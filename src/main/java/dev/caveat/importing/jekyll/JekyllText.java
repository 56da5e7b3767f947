package dev.caveat.importing.jekyll;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The text of a page of Jekyll's as ours has it.
 *
 * @param toc whether it asks for a table of contents
 */
record JekyllText(String body, boolean toc) {

    /**
     * @param start where the text begins in its file
     * @param problems gets one for each kind of markup that has no counterpart, at its first place
     */
    static JekyllText of(SourceText source, int start, String page, JekyllPaths paths, Set<String> media, Consumer<Problem> problems) {
        List<Liquid.Left> tags = new ArrayList<>();
        String markdown = new Liquid(source.text(), page, paths, media, tags).from(start);
        Kramdown kramdown = new Kramdown();
        String body = kramdown.read(markdown);
        Map<String, List<Place>> found = new LinkedHashMap<>();
        tags.forEach(tag -> found.computeIfAbsent(tag.name(), none -> new ArrayList<>()).add(source.place(tag.at(), 2)));
        found.forEach((name, places) -> problems.accept(Problem.of(Code.IMPORT_MARKUP, places.get(0),
                        name.startsWith("{") ? "this value of Liquid stays as text" : "the Liquid tag \"" + name + "\" stays as text")
                .label(places.size() > 1 ? "and " + (places.size() - 1) + " more in this file" : "")
                .hint("write in its place what readers shall see, or a shortcode")));
        Map<String, List<Place>> lost = new LinkedHashMap<>();
        kramdown.left().forEach(one -> lost.computeIfAbsent(one.name(), none -> new ArrayList<>()).add(place(source, start, one.written())));
        lost.forEach((name, places) -> problems.accept(Problem.of(Code.IMPORT_MARKUP, places.get(0), "the attributes " + name + " were left out")
                .hint("Caveat takes attributes behind pictures and at the end of headings: {.class}")));
        return new JekyllText(body, kramdown.hasToc());
    }

    private static Place place(SourceText source, int start, String line) {
        int at = source.text().indexOf(line.strip(), start);
        int brace = at < 0 ? -1 : source.text().indexOf("{:", at);
        return brace < 0 ? source.whole() : source.place(brace, 2);
    }
}
