package dev.caveat.read;

import dev.caveat.problem.Place;
import java.util.List;

/**
 * Where the values of a configuration come from, in words.
 *
 * @param environment the environment whose values stand over the others; empty for none
 * @param by what named it: an option, or a variable
 * @param known the environments that there are, in their order
 * @param first the line of site.yaml in which that environment's values begin
 * @param last the line in which they end
 */
public record Origins(String environment, String by, List<String> known, int first, int last) {
    public Origins {
        known = List.copyOf(known);
    }

    /** Of a configuration that is read without the values of an environment. */
    static Origins withoutEnvironment(List<String> known) {
        return new Origins("", "", known, 0, 0);
    }

    /** {@code content/site.yaml:12:3, environment staging}, or the option that gave the value. */
    public String of(Place place) {
        if (place.file().startsWith("--")) {
            return "command line, " + place.file();
        }
        boolean laid = !environment.isEmpty() && place.file().equals(ConfigReader.FILE) && place.line() >= first && place.line() <= last;
        return laid ? place.text() + ", environment " + environment : place.text();
    }
}
