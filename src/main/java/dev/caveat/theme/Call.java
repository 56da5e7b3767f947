package dev.caveat.theme;

import java.util.List;

/** A function that templates can call, such as {@code url("/about/")}. */
@FunctionalInterface
public interface Call {
    /**
     * The answer for some arguments: a value as in a {@link View}.
     *
     * @param arguments what the template handed over: String, {@link Html}, Boolean, Integer, Long, Double, {@link View},
     *     {@link Call} or a list of these
     * @throws WrongCall when the arguments make no sense; the page then fails with a problem at the place of the call
     */
    Object call(List<Object> arguments);
}
