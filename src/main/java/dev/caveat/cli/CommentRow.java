package dev.caveat.cli;

import dev.caveat.moderate.Filed;
import dev.caveat.moderate.Flag;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * A comment in a list.
 *
 * @param flags what to look at twice
 * @param zone in which its date is said
 */
record CommentRow(Filed filed, Set<Flag> flags, ZoneId zone) {
    private static final String NONE = "-";
    private static final int LONGEST_WORDS = 60;

    List<String> cells() {
        return List.of(Words.plain(filed.name()), filed.comment().status().word(), date(), author(), flagged(), words());
    }

    Json json() {
        return new Json().put("name", filed.name()).put("page", filed.page()).put("id", filed.comment().id()).put("status", filed.comment().status().word())
                .put("date", date()).put("author", author()).texts("flags", flags.stream().map(Flag::word).toList()).put("words", words()).put("file", filed.file());
    }

    String date() {
        return filed.comment().date().map(moment -> moment.iso(zone)).orElse(NONE);
    }

    String author() {
        return filed.comment().person().or(() -> filed.comment().shownName()).map(Words::plain).orElse(NONE);
    }

    String flagged() {
        return flags.isEmpty() ? NONE : String.join(",", flags.stream().map(Flag::word).toList());
    }

    private String words() {
        String plain = Words.plain(filed.comment().body());
        int end = plain.offsetByCodePoints(0, Math.min(LONGEST_WORDS, plain.codePointCount(0, plain.length())));
        return plain.isEmpty() ? NONE : end < plain.length() ? plain.substring(0, end) + "…" : plain;
    }
}
