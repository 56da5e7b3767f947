package dev.caveat.disclaimer;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern for paths: {@code *} is any text without {@code /}, {@code ?} one character that is not {@code /}, and
 * {@code **} any text at all; <code>**&#47;</code> at the start of a folder's name also stands for no folder.
 *
 * <p>{@code articles/**} matches what is in {@code articles}, however deep, and not {@code articles} itself. Upper and
 * lower case differ, and a {@code /} at the front says nothing. Matching takes at most as many steps as the pattern's
 * length times the path's, whatever they are: all ways through the pattern are followed at once.
 */
public final class Glob {
    private enum Kind { LETTER, ONE, SOME, ALL, FOLDERS, IN_FOLDER }

    private record Part(Kind kind, char letter) {}

    private final String pattern;
    private final List<Part> parts;

    private Glob(String pattern, List<Part> parts) {
        this.pattern = pattern;
        this.parts = List.copyOf(parts);
    }

    public static Glob of(String pattern) {
        String text = withoutRoot(pattern);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean folderStarts = i == 0 || text.charAt(i - 1) == '/';
            if (folderStarts && text.startsWith("**/", i)) {
                parts.add(new Part(Kind.FOLDERS, '*'));
                parts.add(new Part(Kind.IN_FOLDER, '*'));
                i += 2;
            } else if (text.startsWith("**", i)) {
                parts.add(new Part(Kind.ALL, '*'));
                i++;
            } else {
                Kind kind = c == '*' ? Kind.SOME : c == '?' ? Kind.ONE : Kind.LETTER;
                parts.add(new Part(kind, c));
            }
        }
        return new Glob(pattern, parts);
    }

    /** As it was written. */
    public String pattern() {
        return pattern;
    }

    public boolean matches(String path) {
        String text = withoutRoot(path);
        boolean[] now = new boolean[parts.size() + 1];
        enter(now, 0);
        for (int i = 0; i < text.length(); i++) {
            boolean[] next = new boolean[now.length];
            for (int at = 0; at < parts.size(); at++) {
                if (now[at]) {
                    step(next, at, text.charAt(i));
                }
            }
            now = next;
        }
        return now[parts.size()];
    }

    private void step(boolean[] next, int at, char c) {
        switch (parts.get(at).kind) {
            case LETTER -> enterIf(next, at + 1, c == parts.get(at).letter);
            case ONE -> enterIf(next, at + 1, c != '/');
            case SOME -> enterIf(next, at, c != '/');
            case ALL -> enter(next, at);
            case FOLDERS -> enter(next, c == '/' ? at : at + 1);
            case IN_FOLDER -> enter(next, c == '/' ? at - 1 : at);
        }
    }

    private void enterIf(boolean[] states, int at, boolean allowed) {
        if (allowed) {
            enter(states, at);
        }
    }

    /** Stands at a part, and at what follows where the part may stand for nothing. */
    private void enter(boolean[] states, int at) {
        for (int i = at; !states[i]; i = after(i)) {
            states[i] = true;
        }
    }

    private int after(int at) {
        if (at == parts.size()) {
            return at;
        }
        return switch (parts.get(at).kind) {
            case SOME, ALL -> at + 1;
            case FOLDERS -> at + 2;
            case LETTER, ONE, IN_FOLDER -> at;
        };
    }

    private static String withoutRoot(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Glob glob && glob.pattern.equals(pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    @Override
    public String toString() {
        return pattern;
    }
}
