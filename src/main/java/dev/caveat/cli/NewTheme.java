package dev.caveat.cli;

import dev.caveat.problem.Place;
import dev.caveat.problem.Printer;
import dev.caveat.problem.Problems;
import dev.caveat.read.ConfigReader;
import dev.caveat.theme.BuiltIn;
import dev.caveat.write.NewFile;
import dev.caveat.write.OutputPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A theme of somebody's own that is begun: {@code caveat new theme NAME}. */
record NewTheme(String name, From from) {
    /** What it begins with. */
    enum From {
        /** It extends commons: what it does not have itself is as it is there. */
        COMMONS,
        /** It is a copy of plain, all of it to be changed. */
        PLAIN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String FOOTER = "templates/slots/footer.ftlh";

    /** @return the exit code */
    int make(Path root, Console console) {
        Problems problems = new Problems();
        String folder = "themes/" + name;
        Optional<String> fault = fault();
        if (fault.isPresent()) {
            problems.add(Usage.wrong("NAME", "\"" + name + "\" " + fault.get()).hint("name it like my-theme"));
            return console.end(problems.all());
        }
        if (ConfigReader.read(root, ConfigReader.Overrides.NONE, problems).isEmpty()) {
            return console.end(problems.all());
        }
        if (Files.exists(root.resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
            return console.end(List.of(NewFile.exists(Place.of(folder), "there is something of that name already")));
        }
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            NewFile.write(root, folder + "/" + file.getKey(), file.getValue(), problems);
            if (problems.hasErrors()) {
                return console.end(problems.all());
            }
            files.add(folder + "/" + file.getKey());
        }
        int code = console.end(files, new Json().put("theme", name).texts("files", files), List.of());
        if (console.globals().format() == Globals.Format.TEXT) {
            console.note("Look at it with: " + console.surroundings().command() + " serve -t " + Surroundings.quoted(name)
                    + "; to keep it, write theme: " + name + " in content/site.yaml.");
        }
        return code;
    }

    /** What is wrong with its name, to be read after it. */
    private Optional<String> fault() {
        if (!BuiltIn.isName(name) || name.contains("..")) {
            return Optional.of("is no name of a theme: letters, digits, blanks, - _ and . make one, and it begins with a letter or digit");
        }
        if (BuiltIn.names().stream().anyMatch(known -> OutputPath.folded(known).equals(OutputPath.folded(name)))) {
            return Optional.of("is the name of a theme that comes with Caveat");
        }
        return Optional.of(OutputPath.fault(name)).filter(text -> !text.isEmpty());
    }

    private SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (from == From.PLAIN) {
            files.putAll(BuiltIn.files("plain"));
            String manifest = text(files.get("theme.yaml"));
            files.put("theme.yaml", bytes(manifest.replaceFirst("(?m)^name: .*$", "name: " + Printer.quote(name))));
            return files;
        }
        files.put("theme.yaml", bytes("""
                name: %s
                extends: commons

                # A file in this folder takes the place of the one of the same path in commons; "caveat list templates" and "caveat list slots"
                # tell which there are. A value under params is the default of a setting, where site.yaml gives none: "caveat list params".
                #
                # params:
                #   accent: "#7b2d8b"
                """.replace("%s", Printer.quote(name))));
        files.put(FOOTER, bytes("<#-- The footer of commons, to be changed. -->\n" + text(BuiltIn.files("commons").get(FOOTER))));
        return files;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
