package dev.caveat.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.caveat.Seed;
import dev.caveat.parallel.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The files of an index, read as the script reads them. */
class WordIndexTest {
    private static WordIndex index(int threads, Shards shards, List<String> titles, List<String> texts) {
        return WordIndex.of(texts.size(), shards, new Parallel(threads), (page, lexicon) -> {
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
