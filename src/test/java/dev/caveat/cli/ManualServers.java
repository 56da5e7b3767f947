package dev.caveat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of the manual with the examples for build servers that come with Caveat, as they lie beside the program. */
final class ManualServers {
    private static final Path EXAMPLES = Path.of("src/main/dist/examples");

    private ManualServers() {}

    static String page() throws IOException {
        ManualText page = new ManualText("Examples for build servers", "The files that come with Caveat for GitHub and GitLab, as they are.", 96, "toc: false\n")
                .paragraph("They lie in the folder `examples/` beside the program. The lines at the head of each say where it goes and what to set. "
                        + "[How to publish a site](../how-to/publish.md).");
        page.heading(2, "GitHub Actions and Pages", "github").paragraph("`.github/workflows/site.yml`, from `examples/github-pages.yml`.");
        page.block("yaml", Files.readString(EXAMPLES.resolve("github-pages.yml")));
        page.heading(2, "GitLab CI and Pages", "gitlab").paragraph("`.gitlab-ci.yml`, from `examples/gitlab-ci.yml`.");
        page.block("yaml", Files.readString(EXAMPLES.resolve("gitlab-ci.yml")));
        return page.toString();
    }
}
