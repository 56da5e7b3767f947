package dev.caveat.build;

import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import dev.caveat.read.ConfigReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A site in a temporary folder, with a theme of a few lines that shows what the tests ask about. */
final class Workspace {
    static final String CONFIG = "title: Site\nbaseUrl: https://example.org/\ntheme: look\n";
    private static final String OFF = "policies: off\n";

    private static final String FRAME = """
            <!doctype html><title>${page.title}</title>
            <nav><#list page.breadcrumbs as crumb><a href="${crumb.url}">${crumb.title}</a></#list></nav>
            <@slot "disclaimers" "top"/><main>${page.body!""}</main><@slot "disclaimers" "bottom"/>
            """;
    private static final String LIST = """
            <ul><#list list.pages as one><li><a href="${one.url}">${one.title}</a> ${one.description} ${one.comments}
            <#if one.image??><img src="${one.image.src}"></#if></li></#list></ul>
            <#if list.pager??><#list list.pager.pages as part><a href="${part.url}">${part.number}</a></#list></#if>
            """;
    private static final String COMMENTS = """
            <#list comments.threads as one><p id="${one.anchor}">${one.name}</p>${one.body}<#list one.replies as reply><p id="${reply.anchor}">${reply.body}</p></#list></#list>
            """;

    final Path root;
    final Path output;

    Workspace(Path folder) {
        root = folder.resolve("site");
        output = root.resolve("output");
        with("content/site.yaml", CONFIG + OFF);
        with("themes/look/theme.yaml", "name: Look\n");
        template("page", FRAME + COMMENTS + "<#if page.previous??><a rel=prev href=\"${page.previous.url}\">${page.previous.title}</a></#if>");
        template("home", FRAME + LIST);
        template("section", FRAME + LIST + COMMENTS);
        template("term", FRAME + LIST);
        template("taxonomy", FRAME + "<#list list.terms as term>${term.title} </#list>");
        template("person", FRAME + LIST + "<#list list.reviewed as one>${one.title}</#list> ${page.person.role} ${page.person.bio}");
        template("people", FRAME + "<#list list.groups as group><#list group.people as one><a href=\"${one.url}\">${one.name}</a></#list></#list>");
        template("404", FRAME);
        with("themes/look/templates/slots/disclaimers.ftlh",
                "<#list (placement == \"top\")?then(disclaimers.top, disclaimers.bottom) as one><aside>${one.html}</aside></#list>");
    }

    /** Writes a file below the site's root. */
    Workspace with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Workspace with(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Workspace template(String name, String text) {
        return with("themes/look/templates/" + name + ".ftlh", text);
    }

    Workspace config(String more) {
        return with("content/site.yaml", CONFIG + more + OFF);
    }

    /** An article of {@code content/articles}, with further lines of front matter. */
    Workspace article(String name, String front, String body) {
        return with("content/articles/" + name + ".md", "---\ntitle: " + name + "\ndate: 2024-01-01\n" + front + "---\n" + body);
    }

    Workspace without(String path) {
        try {
            Files.delete(root.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Workspace move(String from, String to) {
        try {
            Files.createDirectories(root.resolve(to).getParent());
            Files.move(root.resolve(from), root.resolve(to));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Request request(Path into, boolean cache) {
        return new Request(
                root, into, ConfigReader.Overrides.NONE, new Selection(Instant.parse("2025-01-01T00:00:00Z"), false, false, false),
                new Parallel(2), cache, "0.1.0", "this program");
    }

    Report build() {
        return Build.run(request(output, true));
    }

    /** The paths that are rendered by a build. */
    Set<String> rendered() {
        return build().rendered().keySet();
    }

    /** What a build that knows of no earlier one makes, file by file. */
    SortedMap<String, String> clean() {
        Path elsewhere = root.resolveSibling("clean-" + System.nanoTime());
        Build.run(request(elsewhere, false));
        return files(elsewhere);
    }

    SortedMap<String, String> files() {
        return files(output);
    }

    private static SortedMap<String, String> files(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(".")) {
                    files.put(path, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The text of a published file. */
    Optional<String> published(String path) {
        Path file = output.resolve(path);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code place code}, for each error of a build. */
    static List<String> errors(Report report) {
        return report.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(Workspace::shortly).toList();
    }

    static List<String> problems(Report report) {
        return report.problems().stream().map(Workspace::shortly).toList();
    }

    private static String shortly(Problem problem) {
        return problem.place().text() + " " + problem.code().text();
    }
}
