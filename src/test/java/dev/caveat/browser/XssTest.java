package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Thorough;
import dev.caveat.browser.HostileSite.Card;
import dev.caveat.browser.Payload.Field;
import dev.caveat.browser.Watch.Finding;
import dev.caveat.markdown.Links;
import dev.caveat.markdown.Markdown;
import dev.caveat.markdown.MarkdownOptions;
import dev.caveat.markdown.RawHtml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that readers write runs in a reader's browser, whichever field it is in.
 *
 * <p>The control is the same site with each payload put into the finished pages as it was written: it shows that the payloads
 * are real ones, and that the watch would see them.
 */
@InItsOwnBrowser
class XssTest {
    private static final int TABS = 2;

    /** How many payloads share a page: most of the time goes into opening pages. */
    private static final int TOGETHER = 6;

    /** One payload of so many is in the control of a short run: enough to see that the watch sees. */
    private static final int SOME = 5;

    private static final Markdown UNSAFE = Markdown.of(new MarkdownOptions(RawHtml.KEEP, true, true, true, ""));

    /** Stands in the control's sources for a payload in a field; so does the day, where only a day can stand. */
    private static final Pattern TOKEN = Pattern.compile("zq(\\d+)qz");
    private static final Pattern PERSON = Pattern.compile("people/p(\\d+)-\\d+-([0-9a-f]+)-");
    private static final String DAY = "1987-06-05";

    @TempDir
    Path folder;

    private final List<Payload> payloads = Payload.all();

    @Test
    void nothingRuns(Web web, Chromium chromium) throws Exception {
        attack(web, chromium, false);
    }

    @Thorough
    @Test
    void nothingRunsAndNearlyAllOfItWould(Web web, Chromium chromium) throws Exception {
        attack(web, chromium, true);
    }

    /** @param whole whether the control shows every payload, and every hostile person's page is visited */
    private void attack(Web web, Chromium chromium, boolean whole) throws Exception {
        long families = payloads.stream().map(Payload::family).distinct().count();
        assertTrue(families >= 20, () -> families + " families");

        var site = new HostileSite(folder.resolve("site"), Payload::in).build(cards());
        web.show("own.example", site.output());
        web.forget();
        List<Watch> watches = watch(chromium, pages(site.output(), whole));
        List<Finding> executions = findings(watches);
        List<String> strangers = web.asked().stream().filter(address -> !address.startsWith("//own.example/")).toList();

        Set<Integer> fired = new TreeSet<>();
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (Finding finding : findings(watch(chromium, control(web, whole)))) {
            finding.number().ifPresent(number -> {
                fired.add(Payload.index(number));
                fields.add(Payload.field(number));
            });
        }

        System.out.println("XSS: " + payloads.size() + " payloads of " + families + " families × " + Field.values().length + " fields, "
                + executions.size() + " executions (" + site.refused() + " of " + payloads.size() * Field.values().length
                + " refused by the build); control: " + fired.size() + " fired"
                + (whole ? "" : " of one in " + SOME + " (all with -Psoak)"));
        assertEquals(List.of(), executions.stream().limit(20).map(this::described).toList(), "the first of what ran");
        assertEquals(List.of(), strangers, "what other hosts were asked for");
        int comments = site.shown().stream().mapToInt(card -> card.payloads().size() * HostileSite.COMMENTS).sum();
        assertEquals(comments, watches.stream().mapToInt(Watch::seen).sum(), "comments that were on the pages");
        assertTrue(fired.size() >= (whole ? 200 : 200 / SOME), () -> "only " + fired.size() + " payloads fired in the control");
        Set<Field> shown = Stream.of(Field.values()).filter(Field::isShown).collect(Collectors.toSet());
        assertTrue(fields.containsAll(shown), () -> "only these fields fired in the control: " + fields);
    }

    private String described(Finding finding) {
        String what = finding.page() + ": " + finding.what();
        return finding.number().isEmpty() ? what : what + ", which is " + Payload.field(finding.number().getAsInt()) + " of "
                + payloads.get(Payload.index(finding.number().getAsInt()));
    }

    /** Pages for several payloads each; a day is a day or refused, so it is tried alone. */
    private List<Card> cards() {
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < payloads.size(); i += TOGETHER) {
            cards.add(new Card(payloads.subList(i, Math.min(i + TOGETHER, payloads.size())), EnumSet.complementOf(EnumSet.of(Field.DATE))));
        }
        payloads.forEach(payload -> cards.add(new Card(List.of(payload), EnumSet.of(Field.DATE))));
        return cards;
    }

    /** Shows the same site as it would be if nobody were careful; the addresses of its pages. */
    private List<String> control(Web web, boolean whole) throws IOException {
        var site = new HostileSite(folder.resolve("control"),
                (payload, field) -> field == Field.DATE ? DAY : "zq" + payload.number(field) + "qz")
                .build(payloads.stream().filter(payload -> whole || payload.index() % SOME == 0)
                        .map(payload -> new Card(List.of(payload), EnumSet.allOf(Field.class))).toList());
        assertEquals(0, site.refused(), "refused in the control");
        for (Card card : site.shown()) {
            Path file = site.page(card);
            Payload payload = card.payloads().get(0);
            String page = Files.readString(file).replace(DAY, payload.in(Field.DATE));
            Files.writeString(file, TOKEN.matcher(page).replaceAll(token ->
                    Matcher.quoteReplacement(careless(payload, Payload.field(Integer.parseInt(token.group(1)))))));
        }
        web.show("own.example", site.output());
        return site.shown().stream().map(HostileSite::address).toList();
    }

    private static String careless(Payload payload, Field field) {
        String text = payload.in(field);
        return field == Field.BODY_MARKDOWN || field == Field.BIO ? UNSAFE.parse(text).html(Links.AS_WRITTEN) : text;
    }

    /** The address of each page and feed of a site. */
    private static List<String> pages(Path output, boolean whole) throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            return files.map(file -> output.relativize(file).toString()).filter(path -> path.matches(".*\\.(html|xml)") && mayShowSome(path, whole))
                    .sorted().map(path -> HostileSite.ADDRESS + path.replaceFirst("(^|/)index\\.html$", "$1")).toList();
        }
    }

    /**
     * Not the pages of people of whom nobody wrote anything hostile, and of the others some: there are as many as payloads, they show
     * what pages of articles and the list of all people show as well, and opening pages takes the time.
     */
    private static boolean mayShowSome(String path, boolean whole) {
        Matcher person = PERSON.matcher(path);
        if (!person.lookingAt()) {
            return true;
        }
        boolean hostile = (Long.parseLong(person.group(2), 16) >> Field.NAME.ordinal() & 1) == 1;
        return hostile && (whole || Integer.parseInt(person.group(1)) % 48 == 0);
    }

    private static List<Finding> findings(List<Watch> watches) {
        return watches.stream().flatMap(watch -> watch.findings().stream()).toList();
    }

    /** Visits pages in several tabs at once. */
    private static List<Watch> watch(Chromium chromium, List<String> pages) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(TABS);
        try {
            List<Callable<Watch>> tasks = new ArrayList<>();
            for (int i = 0; i < TABS; i++) {
                int first = i;
                tasks.add(() -> watch(chromium, pages, first));
            }
            List<Watch> watches = new ArrayList<>();
            for (Future<Watch> part : threads.invokeAll(tasks)) {
                watches.add(part.get());
            }
            return watches;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Watch watch(Chromium chromium, List<String> pages, int first) {
        try (Tab tab = chromium.tab()) {
            var watch = new Watch(tab, XssTest::isHarmless);
            for (int i = first; i < pages.size(); i += TABS) {
                watch.visit(pages.get(i), ".comment");
            }
            return watch;
        }
    }

    /** What the theme's pages ask for, and the two signs that Chromium draws when it shows a feed. */
    private static boolean isHarmless(String address) {
        return address.matches("http://own\\.example/(assets/[^?#]*|favicon\\.ico)")
                || address.startsWith("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' fill='%23909090' width='10' height='10'>");
    }
}
