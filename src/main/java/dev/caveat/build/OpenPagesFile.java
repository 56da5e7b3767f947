package dev.caveat.build;

import dev.caveat.model.OpenPages;
import dev.caveat.model.Site;
import dev.caveat.store.Form;
import dev.caveat.store.Forms;
import dev.caveat.store.In;
import dev.caveat.store.Out;
import dev.caveat.store.StoreFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file in which a build tells {@code caveat receive} where readers may write. Only what is in it is taken: so no name that comes from outside
 * ever becomes a path.
 */
public final class OpenPagesFile {
    private static final int FORMAT = 0xCA7EA7A1;

    private final Path path;
    private final StoreFile file;

    private OpenPagesFile(Path path, String program) {
        this.path = path;
        this.file = new StoreFile(path, FORMAT, program);
    }

    /** Of what is published in a request's output folder. */
    public static OpenPagesFile of(Request request) {
        return new OpenPagesFile(State.of(request).open(), request.program());
    }

    public Path path() {
        return path;
    }

    void save(Site site) throws IOException {
        Optional<OpenPages> pages = OpenPages.of(site);
        if (pages.isEmpty()) {
            file.delete();
            return;
        }
        Out out = new Out();
        form().write(pages.get(), out);
        file.save(stream -> stream.write(out.done()));
    }

    /** What the last build said; empty where there is none, where it was another program's, or where the site has no form for us. */
    public Optional<OpenPages> load() {
        return file.load((bytes, from, own) -> own ? Optional.of(form().read(new In(bytes, from, bytes.length - from, new In.Words()))) : Optional.<OpenPages>empty())
                .flatMap(pages -> pages);
    }

    private static Form<OpenPages> form() {
        return new Forms().of(OpenPages.class);
    }
}
