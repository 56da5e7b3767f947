package dev.caveat.read;

import dev.caveat.disclaimer.Glob;
import dev.caveat.model.Page;
import dev.caveat.model.Ref;
import dev.caveat.model.ResourceNote;
import dev.caveat.model.Site;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import dev.caveat.yaml.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What front matter says of the files beside a page. */
final class ResourceNotes {
    private ResourceNotes() {}

    static List<ResourceNote> read(Fields front) {
        List<ResourceNote> notes = new ArrayList<>();
        for (Fields entry : front.maps("resources")) {
            entry.text("src").map(String::strip).filter(src -> !src.isEmpty()).ifPresent(src -> notes.add(new ResourceNote(
                    new Ref(src, entry.place("src").orElse(entry.place())),
                    Glob.of(src),
                    entry.text("title").filter(title -> !title.isBlank()),
                    entry.text("alt"),
                    entry.free("params").map(Plain::map).orElse(Map.of()))));
        }
        return List.copyOf(notes);
    }

    /** Reports what a page says of files that are not there; what a folder hands down need not fit each page. */
    static void report(Site site, Problems problems) {
        for (Page page : site.pages()) {
            if (!page.front().resources().isEmpty()) {
                report(page, site.resources(page).stream().map(asset -> page.nameBeside(asset.source().file())).toList(), problems);
            }
        }
    }

    private static void report(Page page, List<String> names, Problems problems) {
        for (ResourceNote note : page.front().resources()) {
            boolean own = note.files().place().file().equals(page.file());
            if (own && names.stream().noneMatch(note::isOf)) {
                problems.add(Problem.of(Code.PAGE_RESOURCE, note.files().place(), "no file beside this page is called \"" + note.files().name() + "\"")
                        .label(Suggestion.question(note.files().name(), names))
                        .hint("name a file from the folder of this page's index.md, or a pattern such as *.jpg"));
            }
        }
    }
}
