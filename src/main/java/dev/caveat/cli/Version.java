package dev.caveat.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }

    static String line() {
        String version = Program.version();
        return "caveat " + (version.isEmpty() ? "(development)" : version);
    }
}
