package dev.caveat.trace;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The index as one flat file, read and written in one go.
 *
 * <p>Its first bytes name the format, the program that wrote it and the fingerprint of the rest. A file that is missing,
 * damaged or of another format counts as an empty index: the next build is a full one, and correct. So is that after
 * another program, whose memories say what is published and no more. It is replaced by rename, so that a crash leaves the
 * old one or the new one.
 */
public final class IndexFile {
    private static final int FORMAT = 0xCA7EA702;

    private final Path file;
    private final String program;

    /**
     * @param file where it lies; its folder is made when it is first saved
     * @param program the program's own fingerprint: another program makes other pages
     */
    public IndexFile(Path file, String program) {
        this.file = file;
        this.program = program;
    }

    /** What the last build remembered; empty when that cannot be known for certain. */
    public Index load() {
        try {
            byte[] bytes = Files.readAllBytes(file);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            if (in.readInt() != FORMAT) {
                return Index.empty();
            }
            boolean own = readText(in).equals(program);
            Fingerprint promised = new Fingerprint(in.readLong(), in.readLong());
            byte[] payload = in.readAllBytes();
            if (!promised.equals(Fingerprint.of(payload))) {
                return Index.empty();
            }
            Index index = decode(payload);
            return own ? index : index.distrusted("this is another version of Caveat");
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException missingOrDamaged) {
            // That is no mistake in the site: the build is a full one.
            return Index.empty();
        }
    }

    /** Replaces the file. */
    public void save(Index index) throws IOException {
        byte[] payload = encode(index);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(payload.length + 64);
        DataOutputStream out = new DataOutputStream(bytes);
        Fingerprint fingerprint = Fingerprint.of(payload);
        out.writeInt(FORMAT);
        writeText(out, program);
        out.writeLong(fingerprint.high());
        out.writeLong(fingerprint.low());
        out.write(payload);
        Files.createDirectories(file.getParent());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.write(next, bytes.toByteArray());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Forgets everything. */
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /**
     * Facets are written once, with one fingerprint: after a build every memory agrees on them, because each was checked
     * against the same world. Those that do not (a carried memory) are never trusted.
     */
    private static byte[] encode(Index index) throws IOException {
        Map<Facet, Integer> numbers = new LinkedHashMap<>();
        Map<Facet, Fingerprint> fingerprints = new LinkedHashMap<>();
        // Pages of a site point at the same places, such as those of its menu: each is written once.
        Map<String, Integer> points = new LinkedHashMap<>();
        ByteArrayOutputStream memories = new ByteArrayOutputStream(1 << 16);
        DataOutputStream out = new DataOutputStream(memories);
        out.writeLong(index.stamp().high());
        out.writeLong(index.stamp().low());
        out.writeInt(index.memories().size());
        for (Memory memory : index.memories()) {
            boolean trusted = memory.state() != Memory.State.CARRIED;
            writeText(out, memory.path());
            writeText(out, memory.recipe());
            writeText(out, memory.source());
            out.writeByte(memory.state().ordinal());
            writeText(out, memory.because());
            out.writeLong(memory.bytes().high());
            out.writeLong(memory.bytes().low());
            out.writeLong(memory.size());
            SortedMap<Facet, Fingerprint> reads = trusted ? memory.trace().reads() : new TreeMap<>();
            out.writeInt(reads.size());
            for (Map.Entry<Facet, Fingerprint> read : reads.entrySet()) {
                Integer number = numbers.get(read.getKey());
                if (number == null) {
                    number = numbers.size();
                    numbers.put(read.getKey(), number);
                    fingerprints.put(read.getKey(), read.getValue());
                } else if (!fingerprints.get(read.getKey()).equals(read.getValue())) {
                    throw new IllegalStateException("two fingerprints in one build for " + read.getKey().text());
                }
                out.writeInt(number);
            }
            out.writeInt(memory.problems().size());
            for (Problem problem : memory.problems()) {
                writeProblem(out, problem);
            }
            writeTexts(out, memory.evidence());
            writeNumbers(out, memory.points().targets(), points);
            writeNumbers(out, memory.points().anchors(), points);
            writeTexts(out, memory.published());
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream(memories.size() + numbers.size() * 64);
        DataOutputStream head = new DataOutputStream(all);
        head.writeInt(numbers.size());
        for (Map.Entry<Facet, Fingerprint> facet : fingerprints.entrySet()) {
            writeText(head, facet.getKey().kind());
            writeText(head, facet.getKey().name());
            head.writeLong(facet.getValue().high());
            head.writeLong(facet.getValue().low());
        }
        writeTexts(head, points.keySet());
        memories.writeTo(head);
        return all.toByteArray();
    }

    private static Index decode(byte[] payload) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload));
        int facetCount = readCount(in);
        Facet[] facets = new Facet[facetCount];
        Fingerprint[] fingerprints = new Fingerprint[facetCount];
        for (int i = 0; i < facetCount; i++) {
            facets[i] = new Facet(readText(in), readText(in));
            fingerprints[i] = new Fingerprint(in.readLong(), in.readLong());
        }
        List<String> points = readTexts(in);
        Fingerprint stamp = new Fingerprint(in.readLong(), in.readLong());
        int count = readCount(in);
        List<Memory> memories = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String path = readText(in);
            String recipe = readText(in);
            String source = readText(in);
            Memory.State state = readOne(in, Memory.State.values());
            String because = readText(in);
            Fingerprint bytes = new Fingerprint(in.readLong(), in.readLong());
            long size = in.readLong();
            SortedMap<Facet, Fingerprint> reads = new TreeMap<>();
            int reading = readCount(in);
            for (int r = 0; r < reading; r++) {
                int number = in.readInt();
                reads.put(facets[number], fingerprints[number]);
            }
            int problemCount = readCount(in);
            List<Problem> problems = new ArrayList<>(problemCount);
            for (int p = 0; p < problemCount; p++) {
                problems.add(readProblem(in));
            }
            memories.add(new Memory(
                    path, recipe, source, state, because, bytes, size, new Trace(reads), problems,
                    readTexts(in), new Points(readNumbers(in, points), readNumbers(in, points)), readTexts(in)));
        }
        return Index.of(stamp, memories);
    }

    private static void writeProblem(DataOutputStream out, Problem problem) throws IOException {
        writeText(out, problem.code().text());
        out.writeByte(problem.severity().ordinal());
        writeText(out, problem.message());
        writePlace(out, problem.place());
        writeText(out, problem.label());
        out.writeInt(problem.notes().size());
        for (Problem.Note note : problem.notes()) {
            writeText(out, note.text());
            out.writeBoolean(note.place().isPresent());
            if (note.place().isPresent()) {
                writePlace(out, note.place().get());
            }
        }
        writeText(out, problem.hint());
    }

    private static Problem readProblem(DataInputStream in) throws IOException {
        String code = readText(in);
        Severity severity = readOne(in, Severity.values());
        String message = readText(in);
        Place place = readPlace(in);
        String label = readText(in);
        int noteCount = readCount(in);
        List<Problem.Note> notes = new ArrayList<>(noteCount);
        for (int i = 0; i < noteCount; i++) {
            String text = readText(in);
            notes.add(new Problem.Note(text, in.readBoolean() ? Optional.of(readPlace(in)) : Optional.empty()));
        }
        Code known = Code.of(code).orElseThrow(() -> new IOException("no such code: " + code));
        return new Problem(known, severity, message, place, label, notes, readText(in));
    }

    private static void writePlace(DataOutputStream out, Place place) throws IOException {
        writeText(out, place.file());
        out.writeInt(place.line());
        out.writeInt(place.column());
        out.writeInt(place.length());
        writeText(out, place.excerpt());
    }

    private static Place readPlace(DataInputStream in) throws IOException {
        return new Place(readText(in), in.readInt(), in.readInt(), in.readInt(), readText(in));
    }

    private static void writeNumbers(DataOutputStream out, List<String> texts, Map<String, Integer> numbers) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            Integer known = numbers.putIfAbsent(text, numbers.size());
            out.writeInt(known == null ? numbers.size() - 1 : known);
        }
    }

    private static List<String> readNumbers(DataInputStream in, List<String> texts) throws IOException {
        int count = readCount(in);
        List<String> read = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            read.add(texts.get(in.readInt()));
        }
        return read;
    }

    private static void writeTexts(DataOutputStream out, Collection<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            writeText(out, text);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        int count = readCount(in);
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(readText(in));
        }
        return texts;
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        byte[] bytes = new byte[readCount(in)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A number of bytes or things of at least one byte: never more than there are bytes left. */
    private static int readCount(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > in.available()) {
            throw new EOFException();
        }
        return count;
    }

    private static <E> E readOne(DataInputStream in, E[] all) throws IOException {
        int ordinal = in.readUnsignedByte();
        if (ordinal >= all.length) {
            throw new IOException("there are only " + all.length + ": " + ordinal);
        }
        return all[ordinal];
    }
}
