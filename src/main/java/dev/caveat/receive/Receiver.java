package dev.caveat.receive;

import dev.caveat.comment.LookAlikes;
import dev.caveat.model.FormField;
import dev.caveat.model.OpenPages;
import dev.caveat.moderate.Inbox;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes what readers send, and lays it into the inbox, or says why not.
 *
 * <p>A reader is thanked only when the comment is on the disk. For several threads; comments are written one after the other.
 */
public final class Receiver {
    /** In bytes; a comment of the longest kind, with every character encoded, may need more, and is refused in words. */
    public static final int LONGEST_REQUEST = 32 * 1024;

    /** What browsers may do with an answer. */
    public static final String POLICY = AnswerPage.POLICY;

    /** As a browser of old sends it without a page to come from. */
    private static final String NO_ORIGIN = "null";
    private static final Set<String> NEAR = Set.of("same-origin", "same-site");

    /** Browsers read a backslash as a slash, and {@code //} as the beginning of another host. */
    private static final Pattern PATH = Pattern.compile("/(?!/)[!-\\[\\]-~]*");
    private static final Pattern ORIGIN = Pattern.compile("(?i)https?://[a-z0-9.-]+(?::\\d{1,5})?/?|(?i)https?://\\[[0-9a-f:.]+\\](?::\\d{1,5})?/?");
    private static final String THANKS = "thanks";
    private static final String ALL = "all";
    private static final long MINUTE = 60_000;
    /** How often the inbox is counted at most: moderators take from it in another process. */
    private static final long COUNTED_FOR = 1_000;
    private static final int REMEMBERED = 1_000;

    private final Supplier<Optional<OpenPages>> site;
    private final Inbox inbox;
    private final ZoneId zone;
    private final Supplier<Instant> now;
    private final Limits limits;
    private final Senders senders;
    private final Set<String> origins;
    private final AnswerPage pages = new AnswerPage();
    private final Allowance ofAll;
    private final Allowance ofEach;

    /** What was taken last: somebody who sends twice, because nothing seemed to happen, is thanked twice. */
    private final Map<String, String> taken = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };
    private Names names = new Names(Optional.empty(), LookAlikes.of(Map.of(), Set.of()));
    private Waiting waiting = new Waiting(Long.MIN_VALUE, Map.of(), 0);

    /**
     * How much is taken.
     *
     * @param perMinute comments in a minute, from everywhere
     * @param perNetwork comments in ten minutes, from one network
     * @param pending how many may wait in all
     * @param pendingOfPage how many may wait on one page
     */
    public record Limits(int perMinute, int perNetwork, int pending, int pendingOfPage) {
        public static final Limits USUAL = new Limits(60, 10, 2_000, 100);
    }

    /** The names that nobody may write under, for as long as these are the site's people. */
    private record Names(Optional<OpenPages> of, LookAlikes lookAlikes) {}

    /** How many wait, counted at a time. */
    private record Waiting(long at, Map<String, Integer> byPage, int all) {}

    /**
     * @param site what the last build said of it; empty where there is none
     * @param zone in which pages are closed
     * @param proxies whose word is taken on whom they ask for
     * @param origins from which forms are taken besides the site's own
     */
    public Receiver(
            Supplier<Optional<OpenPages>> site, Inbox inbox, ZoneId zone, Supplier<Instant> now, Limits limits, Set<InetAddress> proxies, Set<String> origins) {
        this.site = site;
        this.inbox = inbox;
        this.zone = zone;
        this.now = now;
        this.limits = limits;
        this.senders = new Senders(proxies);
        this.origins = origins.stream().map(Receiver::small).collect(Collectors.toUnmodifiableSet());
        this.ofAll = new Allowance(limits.perMinute(), MINUTE);
        this.ofEach = new Allowance(limits.perNetwork(), 10 * MINUTE);
    }

    /** The address of a machine as it is written in numbers; no name is looked up. */
    public static Optional<InetAddress> address(String written) {
        return Senders.literal(written);
    }

    /** Whether somebody wrote an origin: of an address the beginning, without a path. */
    public static boolean isOrigin(String written) {
        return ORIGIN.matcher(written).matches();
    }

    /** An origin as browsers write it: in small letters, without a port that goes without saying, and without a slash. */
    private static String small(String origin) {
        String small = origin.toLowerCase(Locale.ROOT).replaceFirst("/$", "");
        return small.replaceFirst(small.startsWith("https:") ? ":443$" : ":80$", "");
    }

    /** Whether somebody asks for others without being known to: then all of these are limited as one. */
    public boolean isUnknownProxy(Sent sent) {
        return senders.isUnknownProxy(sent.from(), sent.forwarded());
    }

    /** Answers a request. */
    public Reply reply(Sent sent) {
        String spoken = Saying.spoken(sent.languages());
        Optional<OpenPages> open = site.get();
        return switch (sent.method()) {
            case "GET", "HEAD" -> shown(sent, open, spoken);
            case "POST" -> open.map(pages -> posted(sent, pages, spoken)).orElseGet(() -> said(Saying.NOT_READY, spoken, "", "", "not ready"));
            default -> said(Saying.METHOD, spoken, "", "", "method");
        };
    }

    private Reply shown(Sent sent, Optional<OpenPages> open, String spoken) {
        String id = SentForm.of(sent.query()).map(form -> form.text(THANKS)).orElse("");
        if (id.isEmpty()) {
            return said(Saying.NOTHING_HERE, spoken, "", "", "looked at");
        }
        Optional<OpenPages.Open> page = open.map(pages -> pages.pages().get(id));
        return said(Saying.THANKS, page.map(OpenPages.Open::language).map(Saying::spoken).orElse(spoken),
                page.map(one -> open.get().origin() + one.url()).orElse(""), "", "thanked");
    }

    private Reply posted(Sent sent, OpenPages site, String spoken) {
        if (!isOurs(sent, site)) {
            return said(Saying.FOREIGN, spoken, "", "", "foreign origin");
        }
        if (!sent.type().split(";", 2)[0].strip().equalsIgnoreCase(SentForm.TYPE)) {
            return said(Saying.NO_FORM, spoken, "", "", "no form");
        }
        if (sent.body().isEmpty()) {
            return said(Saying.TOO_LARGE, spoken, "", "", "too large");
        }
        Optional<SentForm> form = SentForm.of(new String(sent.body().get(), StandardCharsets.ISO_8859_1));
        if (form.isEmpty()) {
            return said(Saying.MALFORMED, spoken, "", "", "malformed");
        }
        String id = form.get().text(site.field(FormField.ARTICLE));
        OpenPages.Open page = site.pages().get(id);
        Draft draft = Draft.of(form.get(), site);
        if (page == null) {
            return said(Saying.NO_PAGE, spoken, "", draft.body(), "no such page");
        }
        Visit visit = new Visit(id, site.origin() + page.url(), Saying.spoken(page.language()), draft);
        if (!form.get().text(site.field(FormField.HONEYPOT)).isEmpty()) {
            // Whoever fills in what nobody sees is told nothing that would teach them.
            return thanked(form.get(), site, visit, "filled trap");
        }
        return page.closes().filter(day -> !now.get().atZone(zone).toLocalDate().isBefore(day)).isPresent()
                ? refused(Saying.CLOSED, visit, 0)
                : draft.fault(site, names(site)).map(fault -> refused(fault.saying(), visit, fault.number()))
                        .orElseGet(() -> allowed(sent, form.get(), site, visit));
    }

    /** Somebody who comments. */
    private record Visit(String id, String back, String language, Draft draft) {}

    private Reply allowed(Sent sent, SentForm form, OpenPages site, Visit visit) {
        long millis = now.get().toEpochMilli();
        String key = visit.id() + "\n" + visit.draft().author() + "\n" + visit.draft().parent() + "\n" + visit.draft().body();
        synchronized (taken) {
            if (taken.containsKey(key)) {
                return thanked(form, site, visit, "taken already");
            }
        }
        if (!ofEach.take(senders.network(sent.from(), sent.forwarded()), millis)) {
            return refused(Saying.TOO_OFTEN, visit, 0);
        }
        return ofAll.take(ALL, millis) ? stored(form, site, visit, key, millis) : refused(Saying.BUSY, visit, 0);
    }

    private Reply stored(SentForm form, OpenPages site, Visit visit, String key, long millis) {
        synchronized (taken) {
            try {
                Waiting before = counted(millis);
                if (before.all() >= limits.pending() || before.byPage().getOrDefault(visit.id(), 0) >= limits.pendingOfPage()) {
                    return refused(Saying.FULL, visit, 0);
                }
                Draft.Made made = visit.draft().made(now.get(), zone);
                Problems problems = new Problems();
                if (!inbox.put(visit.id(), made.file(), made.text().getBytes(StandardCharsets.UTF_8), problems)) {
                    return said(Saying.BROKEN, visit.language(), visit.back(), visit.draft().body(), "cannot be stored: " + problems.all().get(0).message());
                }
                Map<String, Integer> byPage = new LinkedHashMap<>(before.byPage());
                byPage.merge(visit.id(), 1, Integer::sum);
                waiting = new Waiting(before.at(), byPage, before.all() + 1);
                taken.put(key, made.id());
                return thanked(form, site, visit, "taken, " + made.id());
            } catch (IOException unreadable) {
                return said(Saying.BROKEN, visit.language(), visit.back(), visit.draft().body(), "the inbox cannot be read");
            }
        }
    }

    private Waiting counted(long millis) throws IOException {
        // Where the clock was put back, nobody knows how long ago that was.
        if (millis < waiting.at() || millis - COUNTED_FOR >= waiting.at()) {
            SortedMap<String, Integer> byPage = inbox.pending();
            waiting = new Waiting(millis, byPage, byPage.values().stream().mapToInt(Integer::intValue).sum());
        }
        return waiting;
    }

    private synchronized LookAlikes names(OpenPages site) {
        if (names.of().filter(known -> known == site).isEmpty()) {
            names = new Names(Optional.of(site), site.lookAlikes());
        }
        return names.lookAlikes();
    }

    /** Whether a browser sent a form of this site, as far as it says where it comes from. Programs say nothing, and have no cookies that could be abused. */
    private boolean isOurs(Sent sent, OpenPages site) {
        boolean near = sent.fetchSite().isEmpty() || NEAR.contains(sent.fetchSite().get());
        String origin = sent.origin().orElse(NO_ORIGIN);
        return origin.equals(NO_ORIGIN) ? near : origin.equals(small(site.origin())) || origins.contains(origin);
    }

    /** Sends the browser elsewhere, so that who loads the page again does not send the comment again: to the page that the site names, or to one of ours. */
    private static Reply thanked(SentForm form, OpenPages site, Visit visit, String why) {
        String wanted = form.text(site.field(FormField.RETURN));
        boolean own = PATH.matcher(wanted).matches() && !(site.origin() + wanted).equals(visit.back());
        return new Reply(303, Optional.of(own ? site.origin() + wanted : "?" + THANKS + "=" + encoded(visit.id())), "", why + ", on " + visit.id());
    }

    private Reply refused(Saying saying, Visit visit, int number) {
        return new Reply(saying.status(), Optional.empty(), pages.html(saying, visit.language(), visit.back(), visit.draft().body(), number),
                saying.word() + ", on " + visit.id());
    }

    private Reply said(Saying saying, String language, String back, String text, String why) {
        return new Reply(saying.status(), Optional.empty(), pages.html(saying, language, back, text, 0), why);
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : "%" + HexFormat.of().withUpperCase().toHexDigits(one));
        }
        return encoded.toString();
    }
}
