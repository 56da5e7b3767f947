package dev.caveat.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Program.version();
        return new String[] {"caveat " + (version.isEmpty() ? "(development)" : version)};
    }
}
