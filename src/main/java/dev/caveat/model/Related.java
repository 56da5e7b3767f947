package dev.caveat.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the pages that readers of a page may want next: those that it names, then those that share most terms with it.
 *
 * <p>Each shared term counts 1/ln(1+n) where n pages have it, so that a rare one counts more. Among equals those of the same
 * section come first, then the newer ones. Pages that are unlisted, retracted or in another language are never found, only named.
 *
 * <p>Of a term that more than {@value #MOST} pages have, a page looks only at the {@value #SIDE} that were published before it and
 * the {@value #SIDE} after. So the work grows with the number of pages alone, and a new page changes what is related to those few
 * that are near it in time, not to the thousands that share its tag. Of a page's terms only the {@value #TERMS} rarest count.
 *
 * <p>What is kept are numbers of pages and terms; what is related is worked out when it is asked for. Safe for several threads.
 */
public final class Related {
    static final int SIDE = 30;
    static final int MOST = 2 * SIDE;
    static final int TERMS = 30;

    private static final Comparator<Page> NEWEST_FIRST = Comparator
            .comparing((Page page) -> page.front().date().map(date -> date.instant().getEpochSecond()).orElse(Long.MIN_VALUE), Comparator.reverseOrder())
            .thenComparing(Page::id);

    private final Site site;
    private final int count;
    /** The articles, the newest first; everything below speaks of them by their places here. */
    private final List<Page> pages;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[] sections;
    /** The terms of each article, the rarest first. */
    private final int[][] terms;
    /** The articles that can be found by each term, in their order. */
    private final int[][] filed;
    private final long[] weights;

    public Related(Site site) {
        this.site = site;
        this.count = site.config().related();
        this.pages = site.pages().stream().filter(page -> page.kind() == Page.Kind.PAGE).sorted(NEWEST_FIRST).toList();
        this.sections = new int[pages.size()];
        Map<String, Integer> folders = new HashMap<>();
        Map<String, List<Integer>> found = new HashMap<>();
        List<Set<String>> named = new ArrayList<>(pages.size());
        for (int place = 0; place < pages.size(); place++) {
            Page page = pages.get(place);
            places.put(page.id().text(), place);
            sections[place] = folders.computeIfAbsent(page.section(), none -> folders.size());
            Set<String> own = terms(page);
            named.add(own);
            if (!page.front().unlisted() && page.retraction().isEmpty()) {
                for (String term : own) {
                    found.computeIfAbsent(term, none -> new ArrayList<>()).add(place);
                }
            }
        }
        List<String> byRarity = new ArrayList<>(found.keySet());
        byRarity.sort(Comparator.comparing((String term) -> found.get(term).size()).thenComparing(Comparator.naturalOrder()));
        Map<String, Integer> numbers = new HashMap<>();
        this.filed = new int[byRarity.size()][];
        this.weights = new long[byRarity.size()];
        for (int number = 0; number < filed.length; number++) {
            String term = byRarity.get(number);
            numbers.put(term, number);
            filed[number] = found.get(term).stream().mapToInt(Integer::intValue).toArray();
            // Whole numbers, so that equal sums are equal; strict, so that every machine agrees.
            weights[number] = Math.round(1e9 / StrictMath.log(1 + filed[number].length));
        }
        this.terms = new int[pages.size()][];
        for (int place = 0; place < terms.length; place++) {
            terms[place] = named.get(place).stream().filter(numbers::containsKey).mapToInt(numbers::get).sorted().limit(TERMS).toArray();
        }
    }

    /** The same word is another term in another language, and in another taxonomy. */
    private Set<String> terms(Page page) {
        Set<String> terms = new LinkedHashSet<>();
        for (String taxonomy : site.config().taxonomies().keySet()) {
            for (Ref term : page.front().terms().getOrDefault(taxonomy, List.of())) {
                terms.add(page.id().language() + "/" + taxonomy + "/" + Slug.of(term.name()));
            }
        }
        return terms;
    }

    /** What is related to a page, the nearest first; none but articles lead on. */
    public List<Page> to(Page page) {
        RelatedChoice choice = page.front().related();
        Integer self = places.get(page.id().text());
        if (self == null || choice.none()) {
            return List.of();
        }
        Map<String, Page> related = new LinkedHashMap<>();
        for (Ref name : choice.pages()) {
            named(name.name(), page.id(), site).filter(other -> !other.id().equals(page.id()))
                    .ifPresent(other -> related.put(other.id().text(), other));
        }
        int named = related.size();
        for (int place : named < count ? nearest(self, count + named) : new int[0]) {
            if (related.size() < count) {
                related.putIfAbsent(pages.get(place).id().text(), pages.get(place));
            }
        }
        return List.copyOf(related.values());
    }

    /**
     * The page that a path means on another page.
     *
     * @param path below {@code content/}, with an ending or without; of a translation the one in the same language comes first
     */
    public static Optional<Page> named(String path, PageId on, Site site) {
        String stem = stem(path);
        return site.page(new PageId(stem, on.language()).text()).or(() -> site.page(stem));
    }

    /** {@code articles/massage} of {@code /articles/massage.md}. */
    public static String stem(String path) {
        String stem = path.strip();
        for (String ending : List.of(".md", ".markdown", "/index", "/")) {
            stem = stem.endsWith(ending) ? stem.substring(0, stem.length() - ending.length()) : stem;
        }
        return stem.startsWith("/") ? stem.substring(1) : stem;
    }

    /** The nearest ones: a larger score comes first, then the same section, then the place. */
    private int[] nearest(int self, int most) {
        int[] found = candidates(self);
        int[] places = new int[Math.min(most, found.length)];
        long[] scores = new long[places.length];
        int length = 0;
        for (int place : found) {
            if (place == self) {
                continue;
            }
            long score = score(terms[self], terms[place]);
            int at = length;
            while (at > 0 && isNearer(place, score, places[at - 1], scores[at - 1], sections[self])) {
                at--;
            }
            if (at < places.length) {
                length = Math.min(length + 1, places.length);
                System.arraycopy(places, at, places, at + 1, length - at - 1);
                System.arraycopy(scores, at, scores, at + 1, length - at - 1);
                places[at] = place;
                scores[at] = score;
            }
        }
        return Arrays.copyOf(places, length);
    }

    private boolean isNearer(int place, long score, int other, long otherScore, int section) {
        boolean same = sections[place] == section;
        boolean otherSame = sections[other] == section;
        return score != otherScore ? score > otherScore : same != otherSame ? same : place < other;
    }

    /** Each page that shares a term, once, in no order; of a term that many have, those near in time. */
    private int[] candidates(int self) {
        int most = 0;
        for (int term : terms[self]) {
            most += Math.min(filed[term].length, MOST + 1);
        }
        int[] found = new int[most];
        // One more than a place that was found, or 0; at most half of them are taken.
        int[] slots = new int[Integer.highestOneBit(Math.max(1, most)) * 4];
        int length = 0;
        for (int term : terms[self]) {
            int[] all = filed[term];
            int from = 0;
            int to = all.length;
            if (all.length > MOST) {
                int at = Arrays.binarySearch(all, self);
                int after = at < 0 ? -at - 1 : at + 1;
                from = Math.max(0, (at < 0 ? after : at) - SIDE);
                to = Math.min(all.length, after + SIDE);
            }
            for (int i = from; i < to; i++) {
                int slot = all[i] * 0x9E3779B1 >>> 16 & slots.length - 1;
                while (slots[slot] != 0 && slots[slot] != all[i] + 1) {
                    slot = slot + 1 & slots.length - 1;
                }
                if (slots[slot] == 0) {
                    slots[slot] = all[i] + 1;
                    found[length++] = all[i];
                }
            }
        }
        return Arrays.copyOf(found, length);
    }

    /** What two ascending lists of terms have in common. */
    private long score(int[] mine, int[] theirs) {
        long score = 0;
        int i = 0;
        int j = 0;
        while (i < mine.length && j < theirs.length) {
            if (mine[i] == theirs[j]) {
                score += weights[mine[i]];
                i++;
                j++;
            } else if (mine[i] < theirs[j]) {
                i++;
            } else {
                j++;
            }
        }
        return score;
    }
}
