package dev.caveat.markdown;

/**
 * A comment {@code <!-- name:argument -->} in a text: a place for something that is no Markdown.
 *
 * @param name in lower case, one of those that {@link Markdown#withMarks} was given
 * @param argument what follows the colon, without the blanks around it; never empty
 * @param placed whether it has an effect: it stands on lines of its own, and in no list, quote or piece of HTML
 * @param line of the argument, counted from 1 within the text
 * @param column of the argument, counted from 1 in characters (UTF-16 units)
 */
public record Mark(String name, String argument, boolean placed, int line, int column) {
    public Mark {
        if (argument.isEmpty() || line < 1 || column < 1) {
            throw new IllegalArgumentException("no mark: " + name + ":" + argument + " at " + line + ":" + column);
        }
    }
}
