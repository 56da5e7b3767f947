package dev.caveat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What has happened to a site since the last build, and how it is seen on what the next build makes that it noticed. */
enum Change {
    /** Neither output nor anything kept. */
    COLD("cold full build") {
        @Override
        void make(SiteFolder site, Subject subject, String mark) throws IOException {
            site.put(site.wording().article(subject.slug()), site.wording().text(subject.article()));
            site.delete(site.wording().comments(subject.slug()) + NEW_COMMENT + ".yaml");
            template(site, Wording.SHARED);
        }

        @Override
        void verify(Path output, Subject subject, String mark) throws IOException {
            expect(output, subject.articlePages(), Wording.SHARED, true);
        }
    },

    NOTHING("nothing changed") {
        @Override
        void make(SiteFolder site, Subject subject, String mark) {}

        @Override
        void verify(Path output, Subject subject, String mark) throws IOException {
            COLD.verify(output, subject, mark);
        }
    },

    BODY("one body edited") {
        @Override
        void make(SiteFolder site, Subject subject, String mark) throws IOException {
            String file = site.wording().article(subject.slug());
            site.put(file, site.read(file) + "\nAn afterthought, " + mark + ".\n");
        }

        @Override
        void verify(Path output, Subject subject, String mark) throws IOException {
            expect(output, List.of(subject.page()), "An afterthought, " + mark, true);
        }
    },

    TITLE("one title edited") {
        @Override
        void make(SiteFolder site, Subject subject, String mark) throws IOException {
            String file = site.wording().article(subject.slug());
            site.put(file, site.read(file).replaceFirst("(?m)^title: .*$", "title: \"Another title, " + mark + "\""));
        }

        @Override
        void verify(Path output, Subject subject, String mark) throws IOException {
            expect(output, List.of(subject.page(), subject.list()), "Another title, " + mark, true);
        }
    },

    COMMENT("one comment added") {
        @Override
        void make(SiteFolder site, Subject subject, String mark) throws IOException {
            Comment last = subject.article().comments().get(subject.article().comments().size() - 1);
            Comment added = new Comment(NEW_COMMENT, last.id(), "Newcomer N.", "", last.date().plus(Duration.ofHours(5)), "Late, but " + mark + ".", 1);
            site.put(site.wording().comments(subject.slug()) + NEW_COMMENT + ".yaml", added.yaml());
        }

        @Override
        void verify(Path output, Subject subject, String mark) throws IOException {
            expect(output, List.of(subject.page()), "Late, but " + mark, true);
        }
    },

    TEMPLATE("one template changed") {
        @Override
        void make(SiteFolder site, Subject subject, String mark) throws IOException {
            template(site, "Send it to somebody, " + mark);
        }

        @Override
        void verify(Path output, Subject subject, String mark) throws IOException {
            expect(output, subject.articlePages(), "Send it to somebody, " + mark, true);
            expect(output, subject.articlePages(), Wording.SHARED, false);
        }
    };

    private static final String NEW_COMMENT = "added";

    private final String words;

    Change(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The word by which the command line names it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Changes the site. {@link #COLD} takes back what all others change. */
    abstract void make(SiteFolder site, Subject subject, String mark) throws IOException;

    /** Fails where the output does not show the change. */
    abstract void verify(Path output, Subject subject, String mark) throws IOException;

    /** The words of the template that stand between these two tags are replaced. */
    private static void template(SiteFolder site, String words) throws IOException {
        String file = site.wording().template();
        String text = site.read(file);
        int end = text.lastIndexOf("</a></p>");
        int start = text.lastIndexOf('>', end) + 1;
        site.put(file, text.substring(0, start) + words + text.substring(end));
    }

    private static void expect(Path output, List<String> pages, String words, boolean wanted) throws IOException {
        for (String page : pages) {
            Path file = output.resolve(page);
            if (!Files.exists(file)) {
                throw new Voided("there is no " + file);
            }
            if (Files.readString(file).contains(words) != wanted) {
                throw new Voided(file + (wanted ? " does not say \"" : " still says \"") + words + "\"");
            }
        }
    }
}
