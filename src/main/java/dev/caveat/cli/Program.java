package dev.caveat.cli;

import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** This program: its version, and a fingerprint of its code. */
final class Program {
    private Program() {}

    /** Such as {@code 0.1.0}; empty when it does not run from its jar. */
    static String version() {
        return Optional.ofNullable(Program.class.getPackage().getImplementationVersion()).orElse("");
    }

    /** The jar that it runs from; a folder of classes while it is developed. */
    static Path file() {
        try {
            return Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the index is marked with: another program renders other bytes. */
    static String fingerprint() {
        CodeSource source = Program.class.getProtectionDomain().getCodeSource();
        try {
            Path code = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(code) ? Fingerprint.of(Files.readAllBytes(code)).hex() : "development";
        } catch (URISyntaxException | IOException unknown) {
            // Without a fingerprint nothing may be trusted that another run left.
            return "unknown " + System.nanoTime();
        }
    }
}
