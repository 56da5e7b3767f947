package dev.caveat.importing;

import dev.caveat.problem.Problems;
import java.nio.file.Path;
import java.util.Optional;

/** Takes a whole export into a site. */
public final class Import {
    private Import() {}

    /**
     * Reads an export once, or twice where people get other names, and writes what is not there yet.
     *
     * @param root the site's folder
     * @param dry to write nothing, and say the same
     * @param ledger filled while it goes on
     */
    public static void run(Export export, Path root, Names names, boolean dry, Ledger ledger, Problems problems, Onlooker onlooker) {
        Path site = root.toAbsolutePath().normalize();
        Target target = new Target(site, dry, problems);
        Optional<SiteWriter.Renaming> renaming = names == Names.PSEUDONYM ? Optional.of(renaming(export, site, onlooker)) : Optional.empty();
        String folder = site.getFileName() == null ? "site" : site.getFileName().toString();
        onlooker.begins(true);
        export.read(new SiteWriter(target, folder, renaming, ledger, problems, onlooker));
    }

    private static SiteWriter.Renaming renaming(Export export, Path site, Onlooker onlooker) {
        Pseudonyms pseudonyms = new Pseudonyms();
        pseudonyms.scan(site.resolve("content"));
        // What is wrong is told when it is written.
        Census census = new Census(new Target(site, true, new Problems()), pseudonyms, onlooker);
        onlooker.begins(false);
        export.read(census);
        pseudonyms.give();
        return new SiteWriter.Renaming(census, pseudonyms);
    }
}
