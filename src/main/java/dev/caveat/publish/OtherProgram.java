package dev.caveat.publish;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program of somebody else's, run without a shell and without anybody to ask.
 *
 * @param name as it is found on the search path
 * @param why what it is needed for, to be read after "which"
 * @param environment of all runs
 */
record OtherProgram(String name, String why, Map<String, String> environment) {
    private static final List<String> ENDINGS = List.of("", ".exe");

    /** How a run ended. */
    record Run(int status, byte[] out, String err) {
        String text() {
            return new String(out, StandardCharsets.UTF_8);
        }

        boolean isGood() {
            return status == 0;
        }
    }

    OtherProgram {
        environment = Map.copyOf(environment);
    }

    /** Without the environment, in which there are keys. */
    @Override
    public String toString() {
        return name;
    }

    /** The same in an environment with other variables; an empty text takes one away. */
    OtherProgram with(Map<String, String> variables) {
        Map<String, String> all = new TreeMap<>(environment);
        variables.forEach((variable, value) -> {
            if (value.isEmpty()) {
                all.remove(variable);
            } else {
                all.put(variable, value);
            }
        });
        return new OtherProgram(name, why, all);
    }

    Run run(Path folder, List<String> arguments, byte[] in) throws Refused {
        List<String> words = new ArrayList<>(List.of(found().toString()));
        words.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException unable) {
            throw new Refused(Problem.of(Code.MACHINE_PROGRAM, Place.of(name), name + " cannot be run").hint("look at what lies at " + words.get(0)));
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Thread writing = begin(() -> write(process, in));
            Thread reading = begin(() -> copy(process.getErrorStream(), err));
            copy(process.getInputStream(), out);
            int status = process.waitFor();
            reading.join();
            writing.join();
            return new Run(status, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused(Problem.of(Code.MACHINE_TARGET, Place.of(name), name + " was stopped"));
        } finally {
            process.destroy();
        }
    }

    /** Where it lies on the search path, and never in the folder in which it is run. */
    private Path found() throws Refused {
        for (String folder : environment.getOrDefault("PATH", environment.getOrDefault("Path", "")).split(File.pathSeparator)) {
            for (String ending : ENDINGS) {
                Path file = folder.isEmpty() ? Path.of("") : Path.of(folder, name + ending);
                if (file.isAbsolute() && Files.isRegularFile(file) && Files.isExecutable(file)) {
                    return file;
                }
            }
        }
        throw new Refused(Problem.of(Code.MACHINE_PROGRAM, Place.of(name), "there is no program \"" + name + "\", which " + why)
                .hint("install " + name + ", or see to it that it is on the search path"));
    }

    private static Thread begin(Runnable work) {
        Thread thread = new Thread(work, "other-program");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void write(Process process, byte[] in) {
        try (OutputStream to = process.getOutputStream()) {
            to.write(in);
        } catch (IOException closed) {
            // A program that wants to hear no more says at its end why.
        }
    }

    private static void copy(InputStream from, OutputStream to) {
        try (from) {
            from.transferTo(to);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
