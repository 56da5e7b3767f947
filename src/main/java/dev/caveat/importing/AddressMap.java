package dev.caveat.importing;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.problem.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which address a page has now that had another one: what somebody wrote down, a line for each, {@code old, new}.
 *
 * @param addresses the new ones by the old ones
 */
public record AddressMap(Map<String, String> addresses) {
    public static final AddressMap NONE = new AddressMap(Map.of());

    public AddressMap {
        addresses = Map.copyOf(addresses);
    }

    /** @return empty after a problem */
    public static Optional<AddressMap> read(Path file, Problems problems) {
        try {
            return Utf8.text(file.toString(), Files.readAllBytes(file), problems).flatMap(text -> of(text, problems));
        } catch (IOException unreadable) {
            problems.add(Problem.of(Code.FILE_UNREADABLE, Place.of(file.toString()), "this cannot be read").hint("name a file with a line for each address: old, new"));
            return Optional.empty();
        }
    }

    private static Optional<AddressMap> of(SourceText text, Problems problems) {
        Map<String, String> addresses = new HashMap<>();
        int number = 0;
        for (String line : text.text().split("\n", -1)) {
            number++;
            String[] parts = line.strip().split("[,;\\s]+", -1);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
                problems.add(Problem.of(Code.IMPORT_SOURCE, text.at(number, 1, 1), "this line does not name two addresses")
                        .hint("write the old one, a comma, and the new one"));
                return Optional.empty();
            }
            addresses.put(key(parts[0]), parts[1]);
        }
        return Optional.of(new AddressMap(addresses));
    }

    /** The new address of an old one; the same where there is none. */
    public String now(String address) {
        return addresses.getOrDefault(key(address), address);
    }

    private static String key(String address) {
        return address.strip().replaceFirst("^https?://", "").replaceFirst("/+$", "");
    }
}
