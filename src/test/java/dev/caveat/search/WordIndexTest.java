package dev.caveat.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.caveat.Seed;
import dev.caveat.parallel.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The files of an index, read as the script reads them. */
class WordIndexTest {
    /** Keeps whatever it is given, and tells what it gave back. */
    private static final class Parts implements WordIndex.Kept {
        private final Map<Integer, byte[]> parts = new ConcurrentSkipListMap<>();

        @Override
        public Optional<byte[]> part(int first) {
            return Optional.ofNullable(parts.get(first));
        }

        @Override
        public void keep(int first, Supplier<byte[]> part) {
            parts.put(first, part.get());
        }
    }

    private static WordIndex index(int threads, Shards shards, List<String> titles, List<String> texts) {
        return index(threads, shards, new Parts(), titles, texts);
    }

    private static WordIndex index(int threads, Shards shards, Parts parts, List<String> titles, List<String> texts) {
        return WordIndex.of(texts.size(), shards, new Parallel(threads), parts, (page, lexicon) -> {
            lexicon.say(Field.TITLE, titles.get(page));
            lexicon.read(texts.get(page), 0);
        });
    }

    /** The pages of each word, each with the field that counts. */
    private static SortedMap<String, SortedMap<Integer, Integer>> read(String json) {
        SortedMap<String, SortedMap<Integer, Integer>> words = new TreeMap<>();
        for (String line : json.substring(1, json.length() - 2).split(",\n")) {
            String[] parts = line.split("\"");
            if (parts.length < 4) {
                continue;
            }
            SortedMap<Integer, Integer> pages = words.computeIfAbsent(parts[1], none -> new TreeMap<>());
            String[] lists = parts[3].split(",");
            for (int field = 0; field < lists.length; field++) {
                int page = 0;
                int number = 0;
                for (char c : lists[field].toCharArray()) {
                    number = number * 32 + (c > 92 ? c - 93 : c > 64 ? c - 55 : c - 48);
                    if (c > 92) {
                        page += number;
                        number = 0;
                        pages.put(page, field);
                    }
                }
            }
        }
        return words;
    }

    @Test
    void aFileIsSmallAndPlain() {
        WordIndex index = index(1, new Shards(1), List.of("Sleep", "", "Sleep"), List.of("sleep and rest", "rest rest rest", "# Rest\nsleep"));
        assertEquals("[\"and\",\"]\",\n\"rest\",\"],^,_\",\n\"sleep\",\",,,]_\"]\n", index.json(0));
    }

    @Test
    void whatIsKeptOfAPartIsReadNoMore() {
        List<String> titles = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int page = 0; page < 30; page++) {
            titles.add("Schlaf " + page);
            texts.add("sleep \u7761\u7720 caf\u00e9 w" + page % 7 + " sleep sleep " + "x".repeat(page % 5 * 16) + (page > 20 ? " \u0441\u043e\u043d" : ""));
        }
        Parts parts = new Parts();
        Shards shards = new Shards(4);
        WordIndex first = index(2, shards, parts, titles, texts);
        assertEquals(List.of(0, 8, 16, 24), List.copyOf(parts.parts.keySet()));
        parts.parts.put(8, new byte[20]);
        List<Integer> read = Collections.synchronizedList(new ArrayList<>());
        WordIndex again = WordIndex.of(texts.size(), shards, new Parallel(2), parts, (page, lexicon) -> {
            read.add(page);
            lexicon.say(Field.TITLE, titles.get(page));
            lexicon.read(texts.get(page), 0);
        });
        for (int shard = 0; shard < shards.number(); shard++) {
            assertEquals(first.json(shard), again.json(shard));
        }
        // What was damaged is read, and nothing else.
        assertEquals(List.of(8, 9, 10, 11, 12, 13, 14, 15), read);
    }

    /** What a build that changed one text goes by: it writes the files with other sums, and no others. */
    @Test
    void aFileHasAnotherSumExactlyWhenItSaysSomethingElse() {
        long seed = Seed.of("WordIndexTest.sums");
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int page = 0; page < 200; page++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                text.append(Integer.toString(random.nextInt(2000), 36)).append(i % 7 == 0 ? "\u0436 " : " ");
            }
            texts.add(text.toString());
        }
        List<String> titles = Collections.nCopies(texts.size(), "");
        Shards shards = new Shards(64);
        Parts parts = new Parts();
        WordIndex before = index(2, shards, parts, titles, texts);
        for (String edit : List.of("new word", "", texts.get(7).strip(), "a b c " + texts.get(7), texts.get(7) + texts.get(7) + texts.get(7))) {
            Parts kept = new Parts();
            kept.parts.putAll(parts.parts);
            kept.parts.remove(0);
            List<String> edited = new ArrayList<>(texts);
            edited.set(7, edit);
            WordIndex whole = index(1, shards, titles, edited);
            WordIndex after = index(2, shards, kept, titles, edited);
            for (int shard = 0; shard < shards.number(); shard++) {
                assertEquals(before.json(shard).equals(after.json(shard)), Arrays.equals(before.sums(shard), after.sums(shard)), edit + " -Dseed=" + seed);
                assertArrayEquals(whole.sums(shard), after.sums(shard), "whatever was kept");
            }
        }
        // The numbers of pages after a new one are others.
        List<String> more = new ArrayList<>(texts);
        more.add(0, "");
        WordIndex moved = index(1, shards, Collections.nCopies(more.size(), ""), more);
        for (int shard = 0; shard < shards.number(); shard++) {
            assertEquals(before.json(shard).equals(moved.json(shard)), Arrays.equals(before.sums(shard), moved.sums(shard)), "-Dseed=" + seed);
        }
    }

    @Test
    void anIndexOfNothingIsAnEmptyList() {
        assertEquals("[]\n", index(1, new Shards(1), List.of(), List.of()).json(0));
    }

    @Test
    void everyWordIsFoundOnItsPagesWhateverTheNumberOfThreadsAndShards() {
        long seed = Seed.of("WordIndexTest");
        Random random = new Random(seed);
        String what = "-Dseed=" + seed;
        List<String> titles = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        SortedMap<String, SortedMap<Integer, Integer>> expected = new TreeMap<>();
        for (int page = 0; page < 1500; page++) {
            Map<String, Integer> times = new TreeMap<>();
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                String word = "w" + Integer.toString((int) Math.pow(random.nextDouble() * 12, 3), 36);
                text.append(word).append(' ');
                times.merge(word, 1, Integer::sum);
            }
            int number = page;
            times.forEach((word, count) -> expected.computeIfAbsent(word, none -> new TreeMap<>()).put(number, count > 2 ? 1 : 0));
            String title = random.nextInt(3) == 0 ? "w" + Integer.toString(random.nextInt(1000), 36) : "";
            if (!title.isEmpty()) {
                expected.computeIfAbsent(title, none -> new TreeMap<>()).put(page, 3);
            }
            titles.add(title);
            texts.add(text.toString());
        }
        for (int number : new int[] {1, 8, 128}) {
            Shards shards = new Shards(number);
            WordIndex one = index(1, shards, titles, texts);
            WordIndex several = index(3, shards, titles, texts);
            SortedMap<String, SortedMap<Integer, Integer>> found = new TreeMap<>();
            for (int shard = 0; shard < number; shard++) {
                assertEquals(one.json(shard), several.json(shard), what);
                int here = shard;
                read(one.json(shard)).forEach((word, pages) -> {
                    assertEquals(here, shards.of(word), what + ": " + word);
                    found.put(word, pages);
                });
            }
            assertEquals(expected, found, what);
        }
    }

    @Test
    void wordsThatBeginAlikeAreTogether() {
        Shards shards = new Shards(256);
        assertEquals(shards.of("mig"), shards.of("migraine"));
        assertEquals(shards.of("頭"), shards.of("頭痛"));
    }

    /** The same numbers as in the browser: FNV-1a of "a", "foobar"'s beginning, and of characters above a byte. */
    @Test
    void theHashIsThatOfTheScript() {
        Shards shards = new Shards(1024);
        assertEquals(0xe40c292c & 1023, shards.of("a"));
        assertEquals(0xa9f37ed7 & 1023, shards.of("foobar"));
        assertEquals((0x811c9dc5 ^ 0x982d) * 0x01000193 & 1023, shards.of("頭痛"));
    }

    @Test
    void largerSitesHaveMoreFiles() {
        assertEquals(1, Shards.of(0).number());
        assertEquals(1, Shards.of(63).number());
        assertEquals(2, Shards.of(64).number());
        assertEquals(16, Shards.of(1_000).number());
        assertEquals(256, Shards.of(10_000).number());
        assertEquals(1024, Shards.of(1_000_000).number());
        assertThrows(IllegalArgumentException.class, () -> new Shards(3));
    }
}
