package dev.caveat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Names that are kept together are the names that were given. */
class FileNamesTest {
    @Test
    void namesWithMuchInCommon() {
        same(List.of());
        same(List.of("a.yaml"));
        same(List.of("aa", "aaa", "a"));
        same(List.of("x", "x"));
        same(List.of("cmt-1.yaml", "cmt-11.yaml", "cmt-111.yaml"));
        same(List.of("", "a"));
        same(List.of("\uD83D\uDE00.md", "\uD83D\uDE01.md"));
    }

    @Test
    void anyNames() {
        Random random = Seed.random("FileNamesTest");
        for (int round = 0; round < 2_000; round++) {
            List<String> names = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                StringBuilder name = new StringBuilder();
                for (int length = random.nextInt(7); length > 0; length--) {
                    name.append("abü".charAt(random.nextInt(3)));
                }
                names.add(name.toString());
            }
            FileNames together = FileNames.of(names);
            assertEquals(names, given(together));
            int from = random.nextInt(names.size());
            int count = random.nextInt(names.size() - from) + 1;
            assertEquals(names.subList(from, from + count), given(together.some(from, count)));
        }
    }

    private static void same(List<String> names) {
        assertEquals(names, given(FileNames.of(names)));
    }

    private static List<String> given(FileNames names) {
        List<String> given = new ArrayList<>();
        for (int i = 0; i < names.count(); i++) {
            given.add(names.name(i));
        }
        return given;
    }
}
