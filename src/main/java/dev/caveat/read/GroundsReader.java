package dev.caveat.read;

import dev.caveat.markdown.Markdown;
import dev.caveat.model.Addresses;
import dev.caveat.model.Citation;
import dev.caveat.model.Correction;
import dev.caveat.model.Disclosure;
import dev.caveat.model.Grounds;
import dev.caveat.model.Hosts;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.problem.Suggestion;
import dev.caveat.time.Moment;
import dev.caveat.yaml.Fields;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a page rests on: its references, corrections and disclosures, and what its text cites.
 *
 * @param zone of dates that name none
 * @param today the day of the build: no correction can be of a later one
 */
record GroundsReader(ZoneId zone, LocalDate today) {
    /** The keys of front matter that are read here. */
    static final List<String> KEYS = List.of("references", "corrections", "disclosures");

    private static final Pattern DOI_ADDRESS = Pattern.compile("(?:https?://(?:dx\\.|www\\.)?doi\\.org/|doi:\\s*)(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PMID_ADDRESS = Pattern.compile("(?:https?://pubmed\\.ncbi\\.nlm\\.nih\\.gov/|pmid:\\s*)([0-9]*)/?", Pattern.CASE_INSENSITIVE);

    Grounds grounds(Fields front, Problems problems) {
        return new Grounds(
                references(front.maps("references"), problems),
                corrections(front.maps("corrections"), problems),
                disclosures(front.maps("disclosures"), problems));
    }

    /** The keys that have a value: an empty list says as little as none. */
    static Set<String> keys(List<String> names, Grounds grounds) {
        Set<String> keys = new LinkedHashSet<>(names);
        if (grounds.references().isEmpty()) {
            keys.remove("references");
        }
        if (grounds.corrections().isEmpty()) {
            keys.remove("corrections");
        }
        if (grounds.disclosures().isEmpty()) {
            keys.remove("disclosures");
        }
        return keys;
    }

    // References

    private List<Citation> references(List<Fields> entries, Problems problems) {
        Map<String, Place> ids = new HashMap<>();
        List<Citation> references = new ArrayList<>();
        for (Fields entry : entries) {
            Citation reference = reference(entry, problems);
            if (reference.title().isEmpty() && reference.text().isEmpty()) {
                problems.add(Problem.of(Code.REFERENCE_VALUE, reference.place(), "this reference has no title")
                        .hint("write title:, or the whole reference as text:"));
            }
            Place first = reference.id().isEmpty() ? null : ids.putIfAbsent(reference.id(), reference.place());
            if (first != null) {
                problems.add(Problem.of(Code.REFERENCE_VALUE, reference.place(), "there are two references \"" + reference.id() + "\"")
                        .note("the other one", first)
                        .hint("give each reference an id of its own: the text cites it by that"));
            }
            references.add(reference);
        }
        return references;
    }

    private Citation reference(Fields entry, Problems problems) {
        WebAddress.check(entry, "url", Code.REFERENCE_VALUE, problems);
        return new Citation(
                id(entry, problems),
                text(entry, "text"),
                text(entry, "title"),
                entry.texts("authors").stream().map(String::strip).filter(author -> !author.isEmpty()).toList(),
                text(entry, "source"),
                text(entry, "year"),
                doi(entry, problems),
                pmid(entry, problems),
                text(entry, "url"),
                entry.moment("accessed", zone),
                text(entry, "quote"),
                entry.place("id").orElse(entry.place()));
    }

    private static String id(Fields entry, Problems problems) {
        String id = text(entry, "id");
        if (!id.isEmpty() && !Citation.isId(id)) {
            wrong(entry, "id", "\"" + id + "\" cannot be the id of a reference", "use letters without accents, digits, and - _ . : between them", problems);
        }
        return id;
    }

    private static String doi(Fields entry, Problems problems) {
        String written = text(entry, "doi");
        Matcher address = DOI_ADDRESS.matcher(written);
        String doi = address.matches() ? Addresses.decoded(address.group(1)) : written;
        if (!doi.isEmpty() && !Citation.isDoi(doi) || address.matches() && doi.isEmpty()) {
            wrong(entry, "doi", "\"" + written + "\" is no DOI", "write it like 10.1000/182", problems);
        }
        return doi;
    }

    private static String pmid(Fields entry, Problems problems) {
        String written = text(entry, "pmid");
        Matcher address = PMID_ADDRESS.matcher(written);
        String pmid = address.matches() ? address.group(1) : written;
        if (!written.isEmpty() && !Citation.isPmid(pmid)) {
            wrong(entry, "pmid", "\"" + written + "\" is no number of PubMed's", "write the digits alone, such as 12345678", problems);
        }
        return pmid;
    }

    private static void wrong(Fields entry, String key, String message, String hint, Problems problems) {
        problems.add(Problem.of(Code.REFERENCE_VALUE, entry.place(key).orElse(entry.place()), message).hint(hint));
    }

    /** Reports each name that the text cites and that is not among the references: once, where it is first. */
    void check(List<Citation> references, Markdown citing, PageReader.Opened page, Problems problems) {
        if (references.isEmpty()) {
            return;
        }
        SourceText source = page.file().text();
        String body = source.text().substring(page.block().bodyStart());
        Set<String> known = new TreeSet<>();
        references.stream().map(Citation::id).filter(id -> !id.isEmpty()).forEach(known::add);
        Set<String> reported = new HashSet<>();
        for (dev.caveat.markdown.Citation cited : citing.citations(body)) {
            if (!known.contains(cited.id()) && reported.add(cited.id())) {
                int above = source.place(page.block().bodyStart(), 1).line() - 1;
                String name = cited.id().replaceAll("\\s+", " ");
                problems.add(Problem.of(Code.REFERENCE_UNKNOWN, source.at(above + cited.line(), cited.column(), cited.id().length()),
                                "there is no reference \"" + name + "\" on this page")
                        .label(Suggestion.question(name, known))
                        .hint(Citation.isId(name)
                                ? "add { id: " + name + ", title: … } to references:, or write \\[@ if nothing is cited here"
                                : "name references alone, such as [@one] or [@one; @two], or write \\[@ if nothing is cited here"));
            }
        }
    }

    /** The hosts to which a page may lead: by its text, and by what stands in lists that are made of its front matter. */
    static Hosts linked(Hosts hosts, String body, Grounds grounds) {
        if (hosts.names().isEmpty()) {
            return Hosts.NONE;
        }
        Set<String> found = new TreeSet<>(hosts.namedIn(body));
        grounds.references().forEach(one -> found.addAll(hosts.namedIn(one.url() + "\n" + one.text())));
        grounds.corrections().forEach(one -> found.addAll(hosts.namedIn(one.text())));
        return new Hosts(found);
    }

    // Corrections

    private List<Correction> corrections(List<Fields> entries, Problems problems) {
        List<Correction> corrections = new ArrayList<>();
        for (Fields entry : entries) {
            Optional<Moment> date = entry.moment("date", zone);
            // Where there is none, that was said already, and it is an error.
            date.ifPresent(moment -> corrections.add(
                    new Correction(moment, text(entry, "text"), entry.flag("retraction"), entry.place("date").orElse(entry.place()))));
            entry.place("text").filter(place -> text(entry, "text").isEmpty()).ifPresent(place -> problems.add(
                    Problem.of(Code.FRONT_MATTER_VALUE, place, "the text of this correction is blank").hint("write what was wrong, or take the correction out")));
            if (date.isPresent() && date.get().day(zone).isAfter(today)) {
                problems.add(Problem.of(Code.CORRECTION_FUTURE, entry.place("date").orElse(entry.place()), "this day has not come yet")
                        .hint("write the day on which the page was corrected"));
            }
        }
        return corrections;
    }

    // Disclosures

    private static List<Disclosure> disclosures(List<Fields> entries, Problems problems) {
        List<Disclosure> disclosures = new ArrayList<>();
        for (Fields entry : entries) {
            WebAddress.check(entry, "url", Code.DISCLOSURE_VALUE, problems);
            Optional<Disclosure.Kind> kind = entry.text("kind").flatMap(Disclosure.Kind::of);
            String by = text(entry, "by");
            Place place = entry.place("kind").orElse(entry.place());
            if (kind.isPresent() && kind.get().needsName() && by.isEmpty()) {
                problems.add(Problem.of(Code.DISCLOSURE_VALUE, place, "\"" + kind.get().word() + "\" must say by whom")
                        .hint("add by: with the name that readers know"));
            }
            kind.ifPresent(known -> disclosures.add(new Disclosure(known, by, text(entry, "url"), text(entry, "note"), place)));
        }
        return disclosures;
    }

    private static String text(Fields entry, String key) {
        return entry.text(key).orElse("").strip();
    }
}
