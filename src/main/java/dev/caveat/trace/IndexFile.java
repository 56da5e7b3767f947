package dev.caveat.trace;

import dev.caveat.store.StoreFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The index as one flat file, read and written in one go.
 *
 * <p>Where there is none that can be read, the next build is a full one, and correct. So is that after another program, whose memories say
 * what is published and no more.
 *
 * <p>It is a ledger, with the fingerprint of each facet, and then the memories, as they are kept while a build runs: those of
 * outputs that were not rendered are written as they were read.
 */
public final class IndexFile {
    private static final int FORMAT = 0xCA7EA703;

    private final StoreFile file;

    /**
     * @param file where it lies; its folder is made when it is first saved
     * @param program the program's own fingerprint: another program makes other pages
     */
    public IndexFile(Path file, String program) {
        this.file = new StoreFile(file, FORMAT, program);
    }

    /** What the last build remembered; empty when that cannot be known for certain. */
    public Index load() {
        return file.load((bytes, from, own) -> {
            Index index = decode(bytes, from);
            return own ? index : index.distrusted("this is another version of Caveat");
        }).orElseGet(Index::empty);
    }

    /** Replaces the file. */
    public void save(Index index) throws IOException {
        List<Memory> memories = inOneLedger(index.memories());
        Ledger ledger = memories.isEmpty() ? new Ledger() : memories.get(0).ledger();
        file.save(out -> encode(ledger, index.stamp(), memories, out));
    }

    /** Forgets everything. */
    public void delete() throws IOException {
        file.delete();
    }

    /**
     * The memories in the ledger that most of them are in; in a new one where that has grown to twice what it was, mostly by what nobody reads
     * any more.
     *
     * <p>Facets are kept once, with one fingerprint: after a build every memory agrees on them, because each was checked
     * against the same world. Those that do not (a carried memory) have no reads.
     */
    private static List<Memory> inOneLedger(Collection<Memory> memories) {
        Map<Ledger, Integer> sizes = new HashMap<>();
        Ledger most = new Ledger();
        for (Memory memory : memories) {
            sizes.merge(memory.ledger(), 1, Integer::sum);
        }
        for (Memory memory : memories) {
            most = sizes.get(memory.ledger()) > sizes.getOrDefault(most, 0) ? memory.ledger() : most;
        }
        List<Memory> all = in(most, memories);
        if (!most.isOvergrown()) {
            return all;
        }
        Ledger small = new Ledger();
        small.guard(most);
        return in(small, all);
    }

    private static List<Memory> in(Ledger ledger, Collection<Memory> memories) {
        List<Memory> all = new ArrayList<>(memories.size());
        for (Memory memory : memories) {
            all.add(memory.in(ledger));
        }
        return all;
    }

    private static void encode(Ledger ledger, Fingerprint stamp, List<Memory> memories, OutputStream out) throws IOException {
        Packer packer = new Packer(ledger);
        packer.number(ledger.grownFrom());
        texts(ledger.texts().all(), packer, out);
        Facets facets = ledger.facets();
        int count = facets.count();
        // Many facets are of one page, and have its name.
        Texts names = new Texts();
        Texts kinds = new Texts();
        for (int number = 0; number < count; number++) {
            kinds.number(facets.kind(number));
            names.number(facets.name(number));
        }
        texts(kinds.all(), packer, out);
        texts(names.all(), packer, out);
        packer.number(count);
        for (int number = 0; number < count; number++) {
            packer.number(kinds.number(facets.kind(number))).number(names.number(facets.name(number)));
            packer.fingerprint(facets.isTold(number) ? facets.fingerprint(number) : Fingerprint.ABSENT).flush(out);
        }
        packer.fingerprint(stamp).number(memories.size());
        for (Memory memory : memories) {
            packer.own(memory.path()).number(memory.state().ordinal()).whole(memory.size()).number(memory.length());
            packer.flush(out);
            memory.writeTo(out);
        }
        packer.flush(out);
    }

    private static void texts(List<String> texts, Packer packer, OutputStream out) throws IOException {
        packer.number(texts.size());
        for (String text : texts) {
            packer.own(text).flush(out);
        }
    }

    private static Index decode(byte[] bytes, int from) {
        Ledger ledger = new Ledger();
        Unpacker in = new Unpacker(ledger, bytes, from);
        int grownFrom = in.number();
        for (String text : texts(in)) {
            ledger.texts().number(text);
        }
        String[] kinds = texts(in);
        String[] names = texts(in);
        int count = in.count();
        for (int i = 0; i < count; i++) {
            int number = ledger.facets().number(kinds[in.number()], names[in.number()]);
            ledger.facets().renew(number, in.fingerprint());
        }
        ledger.hasGrownFrom(grownFrom);
        Fingerprint stamp = in.fingerprint();
        Memory[] memories = new Memory[in.count()];
        Memory.State[] states = Memory.State.values();
        for (int i = 0; i < memories.length; i++) {
            String path = in.own();
            Memory.State state = in.one(states);
            long size = in.whole();
            int length = in.count();
            memories[i] = new Memory(path, state, size, ledger, bytes, in.at(), length);
            in.skip(length);
        }
        return Index.loaded(stamp, Arrays.asList(memories));
    }

    private static String[] texts(Unpacker in) {
        String[] texts = new String[in.count()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = in.own();
        }
        return texts;
    }
}
