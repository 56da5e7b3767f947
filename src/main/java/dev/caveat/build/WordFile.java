package dev.caveat.build;

import dev.caveat.render.KeptWords;
import dev.caveat.store.In;
import dev.caveat.store.Out;
import dev.caveat.store.StoreFile;
import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The words of pages as flat files, one for each language. One of another program holds nothing, and one that cannot be written is
 * not: then the pages are read.
 *
 * @param path theirs, to which each language adds something
 * @param program the program's own fingerprint: another program may divide the same texts otherwise
 * @param trusted whether what lies there is used
 */
record WordFile(Path path, String program, boolean trusted) implements KeptWords {
    private static final int FORMAT = 0xCA7EA783;

    /** The same for somebody who builds nothing, and leaves all as it is. */
    KeptWords onlyRead() {
        return new KeptWords() {
            @Override
            public Map<Fingerprint, byte[]> load(String tag, Set<Fingerprint> wanted) {
                return WordFile.this.load(tag, wanted);
            }

            @Override
            public void save(String tag, List<Fingerprint> keys, Function<Fingerprint, byte[]> parts) {
                // Nothing was built that the next build could take up.
            }
        };
    }

    private StoreFile file(String tag) {
        String name = path.getFileName() + "-" + Fingerprint.of(tag).hex().substring(0, 8);
        return new StoreFile(path.resolveSibling(name), FORMAT, program + " " + Runtime.version());
    }

    @Override
    public Map<Fingerprint, byte[]> load(String tag, Set<Fingerprint> wanted) {
        return trusted ? file(tag).load((bytes, from, own) -> own ? parts(bytes, from, wanted) : Map.<Fingerprint, byte[]>of()).orElse(Map.of()) : Map.of();
    }

    private static Map<Fingerprint, byte[]> parts(byte[] bytes, int from, Set<Fingerprint> wanted) {
        In in = new In(bytes, from, bytes.length - from, new In.Words());
        Map<Fingerprint, byte[]> parts = new HashMap<>();
        for (int rest = in.things(); rest > 0; rest--) {
            Fingerprint key = new Fingerprint(in.word(), in.word());
            int length = in.count();
            int begin = in.at();
            in.skip(length);
            if (wanted.contains(key)) {
                parts.put(key, Arrays.copyOfRange(bytes, begin, begin + length));
            }
        }
        return parts;
    }

    @Override
    public void save(String tag, List<Fingerprint> keys, Function<Fingerprint, byte[]> parts) {
        try {
            file(tag).save(stream -> {
                Out out = new Out();
                out.count(keys.size());
                for (Fingerprint key : keys) {
                    byte[] part = parts.apply(key);
                    out.word(key.high());
                    out.word(key.low());
                    out.count(part.length);
                    stream.write(out.done());
                    out.clear();
                    stream.write(part);
                }
                stream.write(out.done());
            });
        } catch (IOException refused) {
            // The next build reads more; that the folder cannot be written into is said of what is kept beside this.
            return;
        }
    }
}
