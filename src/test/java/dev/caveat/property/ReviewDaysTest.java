package dev.caveat.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.build.Report;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As the days go by, a build that remembers shows of each review what a build from nothing shows, and renders no more. */
class ReviewDaysTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @TempDir
    Path folder;

    /** Less than a day, so that most days begin between two builds and some builds are of the same day. */
    private static final int HOURS = Seed.soaks() ? 10 : 16;
    private static final int ALL_HOURS = 300;

    private final Map<String, LocalDate> next = new TreeMap<>();

    @Test
    void dayByDay() {
        Words words = new Words(Seed.random("ReviewDaysTest"));
        for (String overdue : new String[] {"off", "warn", "banner", "noindex", "error"}) {
            SmallSite site = new SmallSite(folder.resolve(overdue)).theme("tiny");
            int grace = words.below(4);
            site.put("content/site.yaml", "title: Small\nbaseUrl: https://example.org/\npolicies: off\nlinks: off\ntheme: tiny\ntimezone: " + ZONE + "\n"
                    + "reviews: { every: P7D, overdue: " + overdue + ", grace: P" + grace + "D }\n");
            site.put("content/_people/ada.yaml", "name: Ada Example\n");
            next.clear();
            for (int i = 0; i < 8; i++) {
                LocalDate on = LocalDate.of(2026, 2, 20).plusDays(words.below(8));
                next.put("p" + i, on.plusDays(7));
                site.put("content/articles/p" + i + ".md", "---\ntitle: P" + i + "\nreview: { by: ada, on: " + on + " }\n---\nText.\n");
            }
            site.now = Instant.parse("2026-02-26T15:00:00Z");
            for (int step = 0; step < ALL_HOURS / HOURS; step++) {
                String what = overdue + ", grace " + grace + ", " + site.now;
                LocalDate before = site.now.minusSeconds(step == 0 ? 0 : HOURS * 3600L).atZone(ZONE).toLocalDate();
                LocalDate today = site.now.atZone(ZONE).toLocalDate();
                Report report = site.build();
                check(site, report, overdue, grace, today, what);
                if (step > 0) {
                    assertEquals(rendered(overdue, before, today), report.rendered().keySet(), what);
                }
                Cleanly.same(site, what);
                site.now = site.now.plusSeconds(HOURS * 3600L);
            }
        }
    }

    /** Only the pages of which readers are told something new, and the sitemap that they leave. */
    private Set<String> rendered(String overdue, LocalDate before, LocalDate today) {
        Set<String> rendered = new TreeSet<>();
        next.forEach((page, day) -> {
            boolean isNews = before.isBefore(day) && !today.isBefore(day);
            if (isNews && !overdue.equals("off") && !overdue.equals("warn")) {
                rendered.add("articles/" + page + "/index.html");
                if (overdue.equals("noindex")) {
                    rendered.add("sitemap.xml");
                }
            }
        });
        return rendered;
    }

    private void check(SmallSite site, Report report, String overdue, int grace, LocalDate today, String what) {
        Map<String, Severity> said = new TreeMap<>();
        for (Problem problem : report.problems()) {
            assertEquals(Code.REVIEW_OVERDUE, problem.code(), what);
            said.put(problem.place().file(), problem.severity());
        }
        Map<String, Severity> expected = new TreeMap<>();
        next.forEach((page, day) -> {
            boolean isOverdue = !today.isBefore(day);
            boolean isHeldBack = overdue.equals("error") && !today.isBefore(day.plusDays(grace));
            if (isOverdue && !overdue.equals("off")) {
                expected.put("content/articles/" + page + ".md", isHeldBack ? Severity.ERROR : Severity.WARNING);
            }
            String path = "articles/" + page + "/index.html";
            assertEquals(isHeldBack, report.withheld().contains(path), what);
            boolean isTold = isOverdue && Set.of("banner", "noindex", "error").contains(overdue);
            if (!isHeldBack) {
                String html = site.read("output/" + path);
                assertTrue(html.contains(isTold + " false"), what);
                assertTrue(html.contains("false " + (isOverdue && overdue.equals("noindex"))), what);
            }
            assertEquals(!(isOverdue && overdue.equals("noindex")), site.read("output/sitemap.xml").contains("/articles/" + page + "/"), what);
        });
        assertEquals(expected, said, what);
    }
}
