package dev.caveat.importing.jekyll;

import dev.caveat.importing.Export;
import dev.caveat.importing.OldAddress;
import dev.caveat.importing.Receiver;
import dev.caveat.importing.SitePages;
import dev.caveat.importing.SourceFolder;
import dev.caveat.importing.SourceFolder.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A folder of comments as Staticman keeps them, a folder in it for each page of a site that is there. */
public final class StaticmanExport implements Export {
    private final SourceFolder folder;
    private final SitePages pages;

    public StaticmanExport(Path source, Path target, SitePages pages) {
        this.folder = new SourceFolder(source, target, Set.of());
        this.pages = pages;
    }

    @Override
    public void read(Receiver receiver) {
        Map<String, List<Entry>> threads = new LinkedHashMap<>();
        for (Entry file : folder.files(receiver::problem)) {
            if (JekyllExport.isRecord(file)) {
                threads.computeIfAbsent(file.folder().isEmpty() ? file.stem() : file.folder(), none -> new ArrayList<>()).add(file);
            }
        }
        StaticmanThread reader = new StaticmanThread(receiver, pages.zone());
        threads.forEach((slug, files) -> {
            Optional<String> page = pages.called(slug);
            reader.read(page.orElseGet(() -> OldAddress.folder(slug)), folder, files, page.isPresent());
        });
    }
}
