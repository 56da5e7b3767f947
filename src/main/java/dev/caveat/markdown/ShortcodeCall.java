package dev.caveat.markdown;

import java.util.List;
import java.util.Optional;

/**
 * What stands in a text as <code>{{< name key="value" >}}</code>, on a line of its own or among words: a place for what a template of that name makes.
 *
 * @param name as written; empty where there is none
 * @param arguments in their order
 * @param nameAt where that stands, in characters from the beginning of the tag
 * @param number which tag of the text it is, counted from 0; {@link Document#tags()} knows where that stands
 * @param amongWords whether it stands in a line with others
 * @param fault what is wrong with how it is written; it has no effect then
 */
public record ShortcodeCall(String name, int nameAt, List<Argument> arguments, int number, boolean amongWords, Optional<Fault> fault) {
    /**
     * A value by its name.
     *
     * @param at where the name begins, in characters from the beginning of the tag
     * @param valueAt where the value does
     * @param length of the value as written
     */
    public record Argument(String name, String value, int at, int valueAt, int length) {}

    /**
     * Something wrong.
     *
     * @param at where, in characters from the beginning of the tag
     */
    public record Fault(Kind kind, int at, int length) {
        /** What can be wrong. */
        public enum Kind {
            /** The line does not end with the tag. */
            LINE,
            /** There is no name. */
            NAME,
            /** A value without a name, or a name without a value. */
            ARGUMENT,
            /** A quote that is not closed. */
            QUOTE,
            /** An end without a beginning. */
            END,
            /** It lies within too many others. */
            DEPTH
        }
    }

    public ShortcodeCall {
        arguments = List.copyOf(arguments);
    }
}
