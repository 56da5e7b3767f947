package dev.caveat.read;

import dev.caveat.disclaimer.Disclaimer;
import dev.caveat.disclaimer.Placement;
import dev.caveat.disclaimer.Variable;
import dev.caveat.markdown.Links;
import dev.caveat.markdown.Markdown;
import dev.caveat.model.Person;
import dev.caveat.model.Ref;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.problem.Suggestion;
import dev.caveat.yaml.Fields;
import dev.caveat.yaml.Mapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the texts of disclaimers: {@code opinion.md}, and {@code opinion.fr.md} for pages in French. */
final class DisclaimerReader {
    static final String FOLDER = "content/_disclaimers/";

    private final String siteLanguage;
    private final Set<String> languages;
    private final DataReader.Named<Person> people;
    private final Problems problems;

    /**
     * @param siteLanguage the site's own
     * @param languages those of translations, beside the site's own
     */
    DisclaimerReader(String siteLanguage, Set<String> languages, DataReader.Named<Person> people, Problems problems) {
        this.siteLanguage = siteLanguage;
        this.languages = languages;
        this.people = people;
        this.problems = problems;
    }

    /**
     * A disclaimer whose links are not resolved yet: that takes the pages' addresses.
     *
     * @param language empty for the site's own
     * @param body the text in Markdown
     */
    record Wording(String id, String language, Fields fields, String file, String body, Set<Variable> variables) {
        Disclaimer disclaimer(Markdown markdown, Links links, Problems problems) {
            String html = markdown.parse(body).html(links);
            for (Variable variable : variables) {
                if (count("${" + variable.word() + "}", html) < count("${" + variable.word() + "}", body)) {
                    problems.add(Problem.of(Code.DISCLAIMER_VARIABLE, Place.of(file), "${" + variable.word() + "} stands in the address of a link, where it is not filled in")
                            .hint("write the address out"));
                }
            }
            return new Disclaimer(
                    id,
                    language,
                    fields.text("title").orElse(""),
                    fields.text("kind").orElse("notice"),
                    placement().orElse(Placement.BOTTOM),
                    fields.text("version").orElse("1"),
                    fields.text("effective"),
                    html,
                    variables,
                    fields.text("jurisdiction", ""),
                    earlier(markdown, links),
                    Place.of(file));
        }

        private Optional<Placement> placement() {
            return PolicyReader.placement(fields);
        }

        /** The wordings before this one, the newest first, as they are written. */
        private List<Disclaimer.Earlier> earlier(Markdown markdown, Links links) {
            return fields.maps("history").stream()
                    .map(one -> new Disclaimer.Earlier(one.text("version", ""), one.text("effective"), markdown.parse(one.text("text", "")).html(links)))
                    .toList();
        }

        private static int count(String wanted, String text) {
            int count = 0;
            for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
                count++;
            }
            return count;
        }
    }

    /** The site's own, by name, and behind them those that come with Caveat. */
    DataReader.Named<Wording> read(Snapshot snapshot) {
        DataReader.Named<Wording> named = new DataReader.Named<>(new TreeMap<>(), new TreeMap<>());
        for (Map.Entry<String, Path> entry : snapshot.below(FOLDER).entrySet()) {
            String file = entry.getKey();
            if (file.endsWith(".md")) {
                String name = file.substring(FOLDER.length(), file.length() - ".md".length());
                Problems found = new Problems();
                Optional<Wording> wording = TextFile.read(file, entry.getValue(), found).flatMap(text -> wording(name, text.text(), found));
                if (wording.isPresent() && !found.hasErrors()) {
                    named.usable().put(name, wording.get());
                } else {
                    named.broken().put(name, file);
                }
                problems.addAll(found.all());
            }
        }
        BuiltInDisclaimers.all().forEach((id, text) -> {
            if (!named.usable().containsKey(id) && !named.broken().containsKey(id)) {
                wording(id, text, problems).map(this::builtIn).ifPresent(wording -> named.usable().put(id, wording));
            }
        });
        return named;
    }

    /** What comes with Caveat is in English. */
    private Wording builtIn(Wording wording) {
        boolean english = siteLanguage.equals("en") || siteLanguage.startsWith("en-");
        return english ? wording : new Wording(wording.id(), "en", wording.fields(), wording.file(), wording.body(), wording.variables());
    }

    private Optional<Wording> wording(String name, SourceText text, Problems found) {
        Optional<FrontMatterBlock> block = FrontMatterBlock.read(text, found);
        if (block.isEmpty()) {
            return Optional.empty();
        }
        Mapping keys = block.get().keys().orElseGet(() -> new Mapping(List.of(), text, 0, 0));
        Fields fields = Keys.DISCLAIMER.read(keys, found, Code.DISCLAIMER_UNKNOWN_KEY, Code.DISCLAIMER_VALUE);
        String file = text.file();
        String body = text.text().substring(block.get().bodyStart());
        if (body.isBlank()) {
            found.add(Problem.of(Code.DISCLAIMER_EMPTY, Place.of(file), "this disclaimer has no text")
                    .hint("write its text below the front matter"));
        }
        signed(fields, TextHash.of(body), file, found);
        Set<Variable> variables = variables(text, block.get().bodyStart(), found);
        int dot = name.lastIndexOf('.');
        boolean translated = dot > 0 && languages.contains(name.substring(dot + 1));
        return Optional.of(new Wording(
                translated ? name.substring(0, dot) : name, translated ? name.substring(dot + 1) : "", fields, file, body, variables));
    }

    /** Whether the text is still the one that somebody signed. */
    private void signed(Fields fields, String hash, String file, Problems found) {
        Fields signature = fields.map("signed");
        signature.place("by").ifPresent(place -> PageReader.known(new Ref(signature.text("by", ""), place), people, found));
        signature.text("hash").filter(signed -> !signed.strip().equalsIgnoreCase(hash)).ifPresent(signed -> found.add(
                Problem.of(Code.DISCLAIMER_CHANGED, signature.place("hash").orElse(Place.of(file)),
                                "the text of this disclaimer is not the one that was signed")
                        .hint("bring the text back, or let somebody sign it again, with a new version: and hash: " + hash)));
    }

    private static Set<Variable> variables(SourceText text, int bodyStart, Problems found) {
        Set<Variable> variables = EnumSet.noneOf(Variable.class);
        String all = text.text();
        for (int at = all.indexOf("${", bodyStart); at >= 0; at = all.indexOf("${", at + 2)) {
            int end = all.indexOf('}', at);
            String word = end < 0 ? "" : all.substring(at + 2, end);
            Optional<Variable> variable = Variable.of(word);
            if (variable.isPresent() && variable.get().word().equals(word)) {
                variables.add(variable.get());
            } else {
                List<String> words = new ArrayList<>(Arrays.stream(Variable.values()).map(Variable::word).toList());
                found.add(Problem.of(Code.DISCLAIMER_VARIABLE, text.place(at, end < 0 ? 2 : end + 1 - at),
                                end < 0 ? "this variable is not closed" : "there is no variable \"" + word + "\"")
                        .label(end < 0 ? "" : Suggestion.question(word, words))
                        .hint("write one of " + String.join(", ", words)));
            }
        }
        return variables;
    }
}
