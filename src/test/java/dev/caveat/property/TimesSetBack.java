package dev.caveat.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody whose tools play with the times of files: restored backups, archives that were unpacked, clocks that were wrong, two saves in one second. */
final class TimesSetBack {
    private final SmallSite site;
    private final Words words;

    TimesSetBack(SmallSite site, Words words) {
        this.site = site;
        this.words = words;
    }

    /** The times of the sources, before somebody edits them. */
    Map<Path, FileTime> times() {
        Map<Path, FileTime> times = new HashMap<>();
        for (Path file : sources()) {
            times.put(file, time(file));
        }
        return times;
    }

    /** Gives what was edited since a time that makes it look older, or untouched; says what was done. */
    String after(Map<Path, FileTime> before) {
        String how = words.any("", "", "", "the time it had", "an hour back", "whole seconds", "years back");
        int count = 0;
        for (Path file : how.isEmpty() ? List.<Path>of() : sources()) {
            FileTime now = time(file);
            FileTime old = before.get(file);
            if (now.equals(old)) {
                continue;
            }
            count++;
            set(file, switch (how) {
                case "the time it had" -> old == null ? now : old;
                case "an hour back" -> FileTime.from(now.toInstant().minusSeconds(3600));
                case "whole seconds" -> FileTime.from(now.toInstant().truncatedTo(ChronoUnit.SECONDS));
                default -> FileTime.from(Instant.parse("2001-09-09T01:46:40Z"));
            });
        }
        return count == 0 ? "" : " (" + how + ")";
    }

    /** Changes a letter of some source, which keeps its size, and its time to the nanosecond; says which, or nothing where none was changed. */
    String letter() {
        List<Path> texts = sources().stream().filter(file -> file.toString().endsWith(".md")).sorted().toList();
        if (texts.isEmpty()) {
            return "";
        }
        Path file = words.of(texts);
        byte[] bytes = SmallSite.bytes(file);
        int last = bytes.length - 1;
        while (last > 0 && !Character.isLetter(bytes[last])) {
            last--;
        }
        if (last < 0 || bytes[last] < 'a' || bytes[last] > 'z') {
            return "";
        }
        FileTime time = time(file);
        bytes[last] = (byte) (bytes[last] == 'z' ? 'a' : bytes[last] + 1);
        String path = site.root.relativize(file).toString();
        site.put(path, bytes);
        set(file, time);
        return "a letter of " + path;
    }

    private List<Path> sources() {
        return SmallSite.files(site.root.resolve("content"));
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void set(Path file, FileTime time) {
        try {
            Files.setLastModifiedTime(file, time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
