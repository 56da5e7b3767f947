package dev.caveat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the benchmark runs on, in words. */
record Machine(String processor, int cores, String memory, String system, String java, String load) {
    static Machine here() throws InterruptedException {
        String java = Optional.ofNullable(System.getenv("JAVA_HOME")).map(home -> home + "/bin/java").orElse("java");
        return new Machine(
                in("/proc/cpuinfo", "model name\\s*:\\s*(.*)").orElse(System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                in("/proc/meminfo", "MemTotal:\\s*(\\d+) kB").map(kib -> String.format(Locale.ROOT, "%.0f GiB", Double.parseDouble(kib) / (1 << 20)))
                        .orElse("unknown"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Stopwatch.said(List.of(java, "-version")).lines().filter(line -> line.contains(" version ")).findFirst().orElse("unknown"),
                in("/proc/loadavg", "(\\S+)").orElse("unknown"));
    }

    private static Optional<String> in(String file, String pattern) {
        try {
            Matcher found = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        } catch (IOException noSuchFile) {
            return Optional.empty();
        }
    }
}
