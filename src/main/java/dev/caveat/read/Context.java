package dev.caveat.read;

import dev.caveat.disclaimer.Condition;
import dev.caveat.model.Config;
import dev.caveat.trace.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that those who read articles and comments ask for beside the files themselves, and what folders hand down.
 *
 * <p>Whole files, since it matters little: people, polls, disclaimers and settings seldom change. Who lets a reader ask for
 * something else must add it here.
 */
final class Context {
    private static final List<String> FOLDERS = List.of("content/_people/", "content/_polls/", DisclaimerReader.FOLDER);

    private Context() {}

    /** Empty where it cannot be known. */
    static Optional<Fingerprint> of(Sources sources, ConfigReader.Overrides overrides, Instant now, Config config) {
        Fingerprint.Mix mix = Fingerprint.mix().add(overrides.toString()).add(now.atZone(config.timezone()).toLocalDate().toString());
        if (config.crisis().topics().values().stream().anyMatch(Context::asksForAge)) {
            mix.add(now.toString());
        }
        for (String file : List.of(ConfigReader.FILE, PolicyReader.FILE)) {
            Optional<Listed.File> listed = sources.snapshot().file(file);
            Optional<Fingerprint> content = listed.isEmpty() ? Optional.of(Fingerprint.ABSENT) : sources.content(listed.get());
            boolean read = listed.isPresent() || !file.equals(ConfigReader.FILE);
            if (content.isEmpty() || !read) {
                return Optional.empty();
            }
            mix.add(content.get());
        }
        for (String folder : FOLDERS) {
            for (Listed listed : sources.snapshot().listed(folder)) {
                for (int at = 0; at < listed.count() && (listed.name + "/").startsWith(folder); at++) {
                    Optional<Fingerprint> content = sources.content(new Listed.File(listed, at));
                    if (content.isEmpty()) {
                        return Optional.empty();
                    }
                    mix.add(listed.file(at)).add(content.get());
                }
            }
        }
        return Optional.of(mix.done());
    }

    /** Whether a page can come to be meant as time goes by. */
    static boolean asksForAge(Condition condition) {
        if (condition instanceof Condition.OlderThan) {
            return true;
        }
        if (condition instanceof Condition.All all) {
            return all.conditions().stream().anyMatch(Context::asksForAge);
        }
        if (condition instanceof Condition.Any any) {
            return any.conditions().stream().anyMatch(Context::asksForAge);
        }
        if (condition instanceof Condition.Not not) {
            return asksForAge(not.condition());
        }
        return condition instanceof Condition.Claims claims && claims.scope().filter(Context::asksForAge).isPresent();
    }
}
