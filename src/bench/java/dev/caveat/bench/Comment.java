package dev.caveat.bench;

import java.time.Instant;

/**
 * One comment, in words that both programs read.
 *
 * @param parent the id of the comment that it answers, or empty
 * @param person the id of somebody of the site, or empty
 * @param style how the file writes its text, as people's tools do: 0 as a block, 1 plain where that is possible, 2 in quotes
 */
record Comment(String id, String parent, String author, String person, Instant date, String body, int style) {
    String yaml() {
        StringBuilder yaml = new StringBuilder("id: " + id + "\n");
        if (!parent.isEmpty()) {
            yaml.append("parent: ").append(parent).append('\n');
        }
        yaml.append("author: ").append(author).append('\n');
        if (!person.isEmpty()) {
            yaml.append("person: ").append(person).append('\n');
        }
        yaml.append("date: ").append(date).append('\n');
        boolean lines = body.indexOf('\n') >= 0;
        boolean plain = Character.isLetter(body.charAt(0)) && !body.contains(": ") && !body.contains(" #");
        if (lines || style == 0) {
            yaml.append("body: |\n");
            body.lines().forEach(line -> yaml.append(line.isEmpty() ? "" : "  ").append(line).append('\n'));
        } else {
            yaml.append("body: ").append(style == 1 && plain ? body : quoted(body)).append('\n');
        }
        return yaml.toString();
    }

    /** A text as YAML has it in double quotes. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
