package dev.caveat.cli;

import dev.caveat.moderate.CommentFolders;
import dev.caveat.moderate.Inbox;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import dev.caveat.read.ConfigReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The comments of a site, found and about to be decided about.
 *
 * @param zone where dates without a zone are meant
 * @param now when that is
 */
record OpenedComments(CommentFolders folders, Inbox inbox, ZoneId zone, Instant now) {

    /**
     * The pages that somebody names, by their paths; all that have comments where nobody names any.
     *
     * @param option what a problem with a name points to
     */
    List<String> pages(String option, List<String> names, Problems problems) {
        List<String> pages = new ArrayList<>();
        for (String name : names) {
            folders.page(name).ifPresentOrElse(pages::add, () -> problems.add(Usage.wrong(option, "there are no comments on a page \"" + name + "\"")
                    .label(Suggestion.question(name, folders.pages())).hint("name it by its path below content/, such as articles/sleep")));
        }
        return names.isEmpty() ? folders.pages() : pages;
    }

    /** Those of the site that a command line names; empty after a problem. */
    static Optional<OpenedComments> open(Caveat caveat, ClockOption clock, Problems problems) {
        Path root = caveat.globals().root();
        Optional<Instant> now = clock.now(caveat.surroundings(), root, ConfigReader.Overrides.NONE, problems);
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        return ConfigReader.read(root, ConfigReader.Overrides.NONE, problems).map(ConfigReader.Configured::config).map(config -> {
            Inbox inbox = Inbox.of(root, config.comments().inbox());
            Parallel parallel = new Parallel(Runtime.getRuntime().availableProcessors());
            return new OpenedComments(new CommentFolders(root, inbox, config.timezone(), parallel, problems), inbox, config.timezone(), now.orElseThrow());
        });
    }
}
