package dev.caveat.property;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The comments of a site that an {@link Editor} keeps changing. */
final class Threads {
    private final Editor editor;
    private final Words words;
    private final SortedMap<String, String> files = new TreeMap<>();

    Threads(Editor editor) {
        this.editor = editor;
        this.words = editor.words;
    }

    /** Adds a comment to some article. */
    String add() {
        List<String> articles = editor.articles();
        String page = words.once(12) ? "articles" : articles.isEmpty() ? "articles/a"
                : words.of(articles).replaceAll("(/index)?\\.md$", "");
        String folder = words.once(6) && page.contains("/")
                ? page.substring(0, page.lastIndexOf('/')) + "/_comments" + page.substring(page.lastIndexOf('/')) : "_comments/" + page;
        String path = "content/" + folder + "/c" + editor.next() % 40 + ".yaml";
        write(path, comment());
        return "comment " + path;
    }

    String edit() {
        if (files.size() < 6 || words.once(3)) {
            return add();
        }
        String path = words.of(List.copyOf(files.keySet()));
        if (words.once(4)) {
            files.remove(path);
            if (editor.site.has(path)) {
                editor.site.delete(path);
            }
            return "no " + path;
        }
        String text = files.get(path);
        String changed = switch (words.below(3)) {
            case 0 -> text.replaceAll("status: \\w+", "status: " + words.any("approved", "pending", "removed", "spam"));
            case 1 -> text.replaceAll("parent: \\w+", "parent: c" + words.below(40));
            default -> comment();
        };
        write(path, changed);
        return "change " + path;
    }

    String breakOne() {
        if (files.isEmpty()) {
            return "nothing";
        }
        String path = words.of(List.copyOf(files.keySet()));
        return editor.breakFile(path, words.any("author: [\n", "status: maybe\nbody: x\n", "person: nobody\nbody: x\n", "- x\n"));
    }

    private void write(String path, String text) {
        files.put(path, text);
        editor.site.put(path, text);
    }

    private String comment() {
        StringBuilder text = new StringBuilder();
        if (words.once(3)) {
            text.append("id: c").append(words.below(40)).append('\n');
        }
        text.append("parent: c").append(words.below(40)).append('\n');
        text.append(words.once(4) ? "person: " + words.of(Editor.PEOPLE) : "author: " + words.words(2)).append('\n');
        text.append("date: ").append(words.moment()).append('\n');
        text.append("status: ").append(words.any("approved", "approved", "approved", "pending", "removed", "rejected")).append('\n');
        if (words.once(6)) {
            text.append("pinned: true\n");
        }
        if (words.once(6)) {
            text.append("edited: { on: ").append(words.day()).append(", by: moderator, note: ").append(words.word()).append(" }\n");
        }
        return text.append("body: |\n  ").append(words.words(9)).append(words.any("", " <b>bold</b></p>", " *so* https://example.org/x")).append('\n').toString();
    }
}
