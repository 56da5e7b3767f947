package dev.caveat.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the server has of its own, at addresses that no file of a site has: hidden files are never served. */
final class OwnFiles {
    static final String FOLDER = "/.caveat/";
    static final String EVENTS = FOLDER + "events";
    static final String PROBLEMS = FOLDER + "problems";
    static final String SCRIPT = FOLDER + "live.js";
    static final String STYLES = FOLDER + "problems.css";

    private OwnFiles() {}

    /** The script or the style sheet, by its address. */
    static byte[] read(String address) {
        try (InputStream in = OwnFiles.class.getResourceAsStream(address.substring(FOLDER.length()))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is put into a page: the build that it is of, and what it is marked with. */
    static byte[] element(String build, String mark, String problems) {
        return ("<script src=\"" + SCRIPT + "\" defer data-build=\"" + build + "\"" + (mark.isEmpty() ? "" : " data-mark=\"" + mark + "\"")
                + (problems.isEmpty() ? "" : " data-problems=\"" + problems + "\"") + "></script>").getBytes(StandardCharsets.UTF_8);
    }
}
