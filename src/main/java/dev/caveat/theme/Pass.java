package dev.caveat.theme;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.trace.Facet;
import dev.caveat.trace.Reads;
import freemarker.core.Environment;
import freemarker.core.TemplateProcessingTracer;
import freemarker.template.Template;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One page being rendered: what it may see and how far it may go.
 *
 * <p>FreeMarker tells it of every directive that it enters; that is how a loop without end is noticed, without a second
 * thread and without an interrupt that somebody else would find.
 */
final class Pass implements TemplateProcessingTracer {
    private static final Object KEY = new Object();

    /** What templates call through {@code <@shared_slot "name"/>}; no name that somebody would write. */
    static final String SHARED = "(shared)";

    /** How deep directives, macros and includes may nest: a good half of what a thread's usual stack of 1 MiB holds. */
    static final int DEEPEST = 1000;

    /** How many directives run between two looks at the clock. */
    private static final int STRIDE = 64;

    private final Templates templates;
    private final Strings strings;
    private final String language;
    private final Reads reads;
    private final Limits limits;
    private final UnaryOperator<String> shared;
    private final long began = System.nanoTime();

    private boolean textsRead;
    private int depth;
    private int steps;
    private TracedElement last;
    private Problem stopped;
    private RuntimeException bug;
    private Set<String> namesNearby = Set.of();

    /** For a template without slots. */
    Pass(Templates templates, Strings strings, String language, Reads reads, Limits limits) {
        this(templates, strings, language, reads, limits, template -> null);
    }

    /** @param shared the text of a template that is the same on all pages; null for another */
    Pass(Templates templates, Strings strings, String language, Reads reads, Limits limits, UnaryOperator<String> shared) {
        this.templates = templates;
        this.strings = strings;
        this.language = language;
        this.reads = reads;
        this.limits = limits;
        this.shared = shared;
    }

    /** The one that an environment belongs to. */
    static Pass of(Environment environment) {
        return (Pass) environment.getCustomState(KEY);
    }

    private void begin(Environment environment) {
        environment.setCustomState(KEY, this);
        environment.setTemplateProcessingTracer(this);
    }

    /**
     * Runs a template to its end.
     *
     * @param home where it would have to lie, if it does not
     */
    Rendering make(String name, View root, Output output, Supplier<Place> home) {
        try {
            Template main = templates.main(name, reads);
            Environment environment = main.createProcessingEnvironment(Models.model(root), output, Models.MODELS);
            begin(environment);
            environment.process();
            return new Rendering.Rendered(output.text());
        } catch (Templates.Missing missing) {
            return failed(Breakdown.missing(missing.name(), home.get(), templates));
        } catch (Templates.Broken broken) {
            return new Rendering.Failed(broken.problems());
        } catch (Output.Full full) {
            return failed(tooLarge().problem());
        } catch (Stop stop) {
            return failed(stop.problem());
        } catch (StackOverflowError tooDeep) {
            return failed(tooDeep().problem());
        } catch (OutOfMemoryError tooLarge) {
            return failed(outOfMemory().problem());
        } catch (TemplateException failure) {
            if (bug != null) {
                throw bug;
            }
            return stopped != null
                    ? failed(stopped)
                    : new Rendering.Failed(Breakdown.problems(failure, namesNearby, templates));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Rendering failed(Problem problem) {
        return new Rendering.Failed(List.of(problem));
    }

    Reads reads() {
        return reads;
    }

    /** What templates see: what they are handed, {@code t} and {@code theme}. */
    View root(View handed, View theme) {
        Map<String, Object> ours = Map.of("t", (Call) this::text, "theme", theme, SHARED, (TemplateDirectiveModel) this::shared);
        return new View() {
            @Override
            public Object found(String name) {
                Object own = ours.get(name);
                return own != null ? own : handed.found(name);
            }

            @Override
            public Set<String> names() {
                var names = new LinkedHashSet<>(handed.names());
                names.add("t");
                names.add("theme");
                return names;
            }
        };
    }

    private void shared(Environment environment, Map<?, ?> parameters, TemplateModel[] variables, TemplateDirectiveBody otherwise)
            throws TemplateException, IOException {
        String text = parameters.get("name") instanceof TemplateScalarModel name ? shared.apply("slots/" + name.getAsString() + ".ftlh") : null;
        if (text == null) {
            otherwise.render(environment.getOut());
        } else {
            environment.getOut().write(text);
        }
    }

    private Object text(List<Object> arguments) {
        if (!textsRead) {
            textsRead = true;
            reads.read(new Facet("strings", language), strings.fingerprint());
        }
        return strings.text(arguments);
    }

    @Override
    public void enterElement(Environment environment, TracedElement element) {
        if (!templates.isPrelude(element.getTemplate())) {
            last = element;
        }
        if (++depth > DEEPEST) {
            String message = "templates nest too deep here, more than " + DEEPEST + " levels";
            throw stop(message, "does a template or macro use itself without an end?");
        }
        if (++steps % STRIDE == 0) {
            look(environment);
        }
    }

    @Override
    public void exitElement(Environment environment, TracedElement element) {
        depth--;
    }

    private void look(Environment environment) {
        if (System.nanoTime() - began > limits.time().toNanos()) {
            String seconds = BigDecimal.valueOf(limits.time().toMillis(), 3).stripTrailingZeros().toPlainString();
            throw stop("this " + templates.makes() + " takes longer than " + seconds + " seconds", "does a loop or macro here never end?");
        }
        if (environment.getOut() instanceof StringWriter captured && captured.getBuffer().length() > limits.characters()) {
            throw tooLarge();
        }
    }

    private Stop tooLarge() {
        return stop(String.format(Locale.ROOT, "the %s is larger than %,d characters", templates.makes(), limits.characters()), "does a loop here never end?");
    }

    /** When the thread's stack is used up before our own count says so. */
    private Stop tooDeep() {
        return stop("templates nest too deep here", "does a function or macro use itself without an end?");
    }

    private Stop outOfMemory() {
        return stop("the memory does not suffice for what is made here", "does a text or list here grow without an end?");
    }

    private Stop stop(String message, String hint) {
        Problem problem = Problem.of(Code.TEMPLATE_LIMIT, place(), message).hint(hint);
        stopped = problem;
        return new Stop(problem);
    }

    /** The place of the directive of the theme that was entered last. */
    private Place place() {
        return Optional.ofNullable(last)
                .flatMap(element -> templates
                        .source(element.getTemplate().getName())
                        .map(source -> source.at(element.getBeginLine(), element.getBeginColumn(), 1)))
                .orElse(Place.of("themes"));
    }

    void noteBug(RuntimeException exception) {
        bug = bug == null ? exception : bug;
    }

    /** Called where a template fails, while its variables can still be asked. */
    void noteFailure(TemplateException failure, Environment environment) throws TemplateException {
        String blamed = failure.getBlamedExpressionString();
        if (blamed == null || !blamed.matches("[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)*")) {
            return;
        }
        String[] names = blamed.split("\\.");
        var nearby = new LinkedHashSet<String>();
        if (names.length == 1) {
            for (Object name : environment.getKnownVariableNames()) {
                nearby.add((String) name);
            }
            addNames(nearby, environment.getDataModel());
        } else {
            TemplateModel at = environment.getVariable(names[0]);
            for (int i = 1; i < names.length - 1 && at instanceof TemplateHashModelEx hash; i++) {
                at = hash.get(names[i]);
            }
            addNames(nearby, at);
        }
        namesNearby = nearby;
    }

    private static void addNames(Set<String> names, TemplateModel model) throws TemplateModelException {
        if (model instanceof Models.ViewModel view) {
            names.addAll(view.view.names());
        } else if (model instanceof TemplateHashModelEx hash) {
            TemplateCollectionModel keys = hash.keys();
            for (var iterator = keys.iterator(); iterator.hasNext(); ) {
                names.add(String.valueOf(iterator.next()));
            }
        }
    }
}
