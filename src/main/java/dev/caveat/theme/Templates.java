package dev.caveat.theme;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.trace.Facet;
import dev.caveat.trace.Fingerprint;
import dev.caveat.trace.Reads;
import freemarker.cache.TemplateNameFormat;
import freemarker.core.Environment;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.MarkupOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates of a theme, each compiled once, and the settings that they are all rendered with.
 *
 * <p>Looking a template up is overridden as a whole: FreeMarker's loaders see only what its cache lacks, and every page
 * must note every template that it uses.
 */
final class Templates extends Configuration {
    /** Before the name of a template: the plain rest of it. */
    private static final String REST = "rest of/";

    /** Stands before every page. Macros take arguments by position, other directives do not. */
    static final String PRELUDE = "(slots)";

    /** {@code <@slot "name"/>}, as all templates of pages have it. */
    static final String SLOT =
            "<#macro slot slot_name placement=''><#include '/slots/' + slot_name + '.ftlh'></#macro><#global slot = slot>"
                    + "<#macro shared_slot slot_name><@.data_model['" + Pass.SHARED + "'] name=slot_name><@slot slot_name/></@></#macro>"
                    + "<#global shared_slot = shared_slot>";

    private final SortedMap<String, ThemeFile> files;
    private final Map<String, Fingerprint> fingerprints = new HashMap<>();
    private final Map<String, Source> sources = new ConcurrentHashMap<>();
    private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();
    /** By the names under which they were asked for, those that were found where the name says. */
    private final Map<String, Included> included = new ConcurrentHashMap<>();
    private final Template prelude;

    /** A template that can be included, with the read that this is. */
    private record Included(Template template, Facet facet, Fingerprint fingerprint) {}

    /** A template that was looked for and is not there. */
    static final class Missing extends IOException {
        private static final long serialVersionUID = 1;

        private final String name;

        Missing(String name) {
            super("there is no template " + name);
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    /** A template that is there and cannot be used. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1;

        private final transient List<Problem> problems;

        Broken(List<Problem> problems) {
            super("a template is broken");
            this.problems = problems;
        }

        List<Problem> problems() {
            return problems;
        }
    }

    /** A template's file as it is. */
    private record Source(SourceText source, List<Problem> problems) {}

    /** What came of compiling it. */
    private sealed interface Compiled {
        SourceText source();

        record Ready(SourceText source, Template template) implements Compiled {}

        record Unusable(SourceText source, List<Problem> problems) implements Compiled {}
    }

    /**
     * @param files by the path by which they are included
     * @param format how values are escaped
     * @param before what stands before each
     */
    Templates(SortedMap<String, ThemeFile> files, MarkupOutputFormat<?> format, String before) {
        super(VERSION_2_3_34);
        this.files = files;
        files.forEach((name, file) -> fingerprints.put(
                name, Fingerprint.mix().add(file.label()).add(Fingerprint.of(file.bytes())).done()));
        setOutputFormat(format);
        setAutoEscapingPolicy(FORCE_AUTO_ESCAPING_POLICY);
        setRecognizeStandardFileExtensions(false);
        setTagSyntax(ANGLE_BRACKET_TAG_SYNTAX);
        setInterpolationSyntax(DOLLAR_INTERPOLATION_SYNTAX);
        // Otherwise a tab counts as eight columns, and places would point elsewhere.
        setTabSize(1);
        setObjectWrapper(Models.MODELS);
        setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        setAPIBuiltinEnabled(false);
        setTemplateExceptionHandler((failure, environment, out) -> {
            Pass.of(environment).noteFailure(failure, environment);
            throw failure;
        });
        setLogTemplateExceptions(false);
        setWrapUncheckedExceptions(true);
        setShowErrorTips(false);
        setLocalizedLookup(false);
        setTemplateNameFormat(TemplateNameFormat.DEFAULT_2_4_0);
        setDefaultEncoding("UTF-8");
        setOutputEncoding("UTF-8");
        setURLEscapingCharset("UTF-8");
        setLocale(Locale.ROOT);
        setTimeZone(TimeZone.getTimeZone("UTC"));
        setNumberFormat("c");
        setBooleanFormat("c");
        try {
            prelude = new Template(PRELUDE, before, this);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        addAutoInclude(PRELUDE);
    }

    /** What they make, in a word. */
    String makes() {
        return getOutputFormat().equals(HTMLOutputFormat.INSTANCE) ? "page" : "file";
    }

    boolean isPrelude(Template template) {
        return template == prelude;
    }

    SortedSet<String> names() {
        return new TreeSet<>(files.keySet());
    }

    Fingerprint fingerprint(String name) {
        return fingerprints.getOrDefault(name, Fingerprint.ABSENT);
    }

    /** Whether there is such a template, which is noted. */
    boolean has(String name, Reads reads) {
        Fingerprint fingerprint = fingerprint(name);
        reads.read(new Facet("template", name), fingerprint);
        return !fingerprint.isAbsent();
    }

    /** What is wrong with a template as it is written. */
    List<Problem> problems(String name) {
        return compiled(name) instanceof Compiled.Unusable unusable ? unusable.problems() : List.of();
    }

    /** The text of a template, for places in it; empty for a template that is not the theme's. */
    Optional<SourceText> source(String name) {
        return files.containsKey(name) ? Optional.of(sources.computeIfAbsent(name, this::read).source()) : Optional.empty();
    }

    /** The template that a page is rendered with. */
    Template main(String name, Reads reads) throws IOException {
        if (!has(name, reads)) {
            throw new Missing(name);
        }
        return ready(name);
    }

    @Override
    public Template getTemplate(
            String name, Locale locale, Object condition, String encoding, boolean parse, boolean ignoreMissing)
            throws IOException {
        if (name.equals(PRELUDE)) {
            return prelude;
        }
        Optional<SourceText> whole = name.startsWith(REST) ? source(name.substring(REST.length())) : Optional.empty();
        if (whole.isPresent()) {
            String text = whole.get().text();
            return Template.getPlainTextTemplate(name, text.substring(PlainRest.from(text)), this);
        }
        Environment environment = Environment.getCurrentEnvironment();
        Reads reads = Pass.of(environment).reads();
        Included known = parse ? included.get(name) : null;
        if (known != null) {
            reads.read(known.facet(), known.fingerprint());
            return known.template();
        }
        String path = normal(name);
        if (!has(path, reads)) {
            // What is written is relative to the including template, or else to the folder of all templates.
            String including = environment.getCurrentTemplate().getName();
            String folder = including.substring(0, including.lastIndexOf('/') + 1);
            String fromTop = path.startsWith(folder) ? path.substring(folder.length()) : path;
            if (fromTop.equals(path) || !has(fromTop, reads)) {
                if (ignoreMissing) {
                    return null;
                }
                throw new Missing(fromTop);
            }
            path = fromTop;
        }
        if (parse && path.equals(name)) {
            included.put(name, new Included(ready(path), new Facet("template", path), fingerprint(path)));
        }
        return parse ? ready(path) : Template.getPlainTextTemplate(path, source(path).orElseThrow().text(), this);
    }

    /** A path without leading slash, {@code .} and {@code ..}; one that leads out leads nowhere. */
    private static String normal(String name) {
        var steps = new ArrayDeque<String>();
        for (String step : name.split("/")) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    return name;
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private Template ready(String name) throws Broken {
        if (compiled(name) instanceof Compiled.Ready ready) {
            return ready.template();
        }
        throw new Broken(problems(name));
    }

    private Compiled compiled(String name) {
        return compiled.computeIfAbsent(name, this::compile);
    }

    private Source read(String name) {
        var problems = new Problems();
        SourceText source = files.get(name).text(problems).orElse(SourceText.of(files.get(name).label(), ""));
        return new Source(source, problems.all());
    }

    /** A template as FreeMarker has to read it: of one of a style sheet or script, without the rest that is plain text. */
    private String readable(String name, String text) {
        int rest = getOutputFormat() instanceof SheetFormat ? PlainRest.from(text) : text.length();
        return rest == text.length() ? text : text.substring(0, rest) + "<#include \"/" + REST + name + "\" parse=false>";
    }

    private Compiled compile(String name) {
        Source read = sources.computeIfAbsent(name, this::read);
        SourceText source = read.source();
        var problems = new Problems();
        problems.addAll(read.problems());
        if (problems.isEmpty()) {
            try {
                Template template = new Template(name, readable(name, source.text()), this);
                List<Problem> forbidden = Forbidden.in(template, source, getOutputFormat());
                if (forbidden.isEmpty()) {
                    return new Compiled.Ready(source, template);
                }
                problems.addAll(forbidden);
            } catch (ParseException unreadable) {
                problems.add(Misspelling.problem(unreadable, source, this));
            } catch (IllegalArgumentException header) {
                // Thrown as it is for an output format in <#ftl> that escapes nothing.
                String message = Misspelling.sentence(header.getMessage());
                problems.add(Problem.of(Code.TEMPLATE_FORBIDDEN, source.whole(), message));
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            } catch (StackOverflowError tooDeep) {
                problems.add(Problem.of(Code.TEMPLATE_LIMIT, source.whole(), "this template nests too deep to be read"));
            }
        }
        return new Compiled.Unusable(source, problems.all());
    }
}
