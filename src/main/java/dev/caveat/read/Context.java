package dev.caveat.read;

import dev.caveat.disclaimer.Condition;
import dev.caveat.model.Config;
import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.time.Instant;
import java.util.ArrayList;
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
        boolean configured = sources.snapshot().file(ConfigReader.FILE).isPresent();
        for (Listed.File file : files(sources.snapshot())) {
            Optional<Fingerprint> content = sources.content(file);
            if (content.isEmpty()) {
                return Optional.empty();
            }
            mix.add(file.file()).add(content.get());
        }
        return configured ? Optional.of(mix.done()) : Optional.empty();
    }

    private static List<Listed.File> files(Snapshot snapshot) {
        List<Listed.File> files = new ArrayList<>();
        snapshot.file(ConfigReader.FILE).ifPresent(files::add);
        snapshot.file(PolicyReader.FILE).ifPresent(files::add);
        for (String folder : FOLDERS) {
            for (Listed listed : snapshot.listed(folder)) {
                for (int at = 0; at < listed.count() && (listed.name + "/").startsWith(folder); at++) {
                    files.add(new Listed.File(listed, at));
                }
            }
        }
        return files;
    }

    /** Whether none of the files was touched since they were listed: else somebody may have read another one than stands for all. */
    static boolean stands(Snapshot snapshot) {
        for (Listed.File file : files(snapshot)) {
            try {
                boolean all = Stamp.tellsAll(file.path());
                Stamp stamp = Stamp.of(file.path(), all, LinkOption.NOFOLLOW_LINKS);
                Stamp now = stamp.kind() == Stamp.Kind.LINK ? Stamp.of(file.path(), all).behind(stamp) : stamp;
                if (now.mark() != file.folder().mark(file.at())) {
                    return false;
                }
            } catch (IOException gone) {
                return false;
            }
        }
        return true;
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
