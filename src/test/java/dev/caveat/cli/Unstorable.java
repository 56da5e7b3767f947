package dev.caveat.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the sites of the gallery need and git cannot hold, or not on every system: bytes that are no text, links, pipes, names
 * that differ by case, files of many megabytes, and what goes on while a build runs.
 */
final class Unstorable implements AutoCloseable {
    private static final String BAD = "content/articles/bad.md";

    private final TrialSite site;
    private final List<AutoCloseable> open = new ArrayList<>();
    private String port = "";

    private Unstorable(TrialSite site) {
        this.site = site;
    }

    /** Adds to a site what its case needs beyond the files in the gallery; to be closed after the run. */
    static Unstorable add(String name, TrialSite site) throws Exception {
        var more = new Unstorable(site);
        more.add(name);
        return more;
    }

    /** A port on which somebody listens already; empty where the case takes none. */
    String port() {
        return port;
    }

    private void add(String name) throws Exception {
        switch (name) {
            case "everything" -> everything();
            case "file-link-outside.loop" -> site.link("content/articles/again", Path.of("."));
            case "file-unreadable" -> pipe(BAD);
            case "file-not-utf-8" -> site.put(BAD, latin("---\ntitle: A caf\u00e9\n---\nSome text.\n", StandardCharsets.ISO_8859_1));
            case "file-not-utf-8.utf-16" -> site.put(BAD, latin("\ufeff---\ntitle: A page\n---\n", StandardCharsets.UTF_16LE));
            case "file-not-utf-8.template" -> site.put(
                    "themes/commons/templates/bad.ftlh", latin("<h1>${page.title}</h1>\n<p>A caf\u00e9</p>\n", StandardCharsets.ISO_8859_1));
            case "file-too-large" -> large(BAD, (32L << 20) + 1);
            case "file-link-outside" -> {
                Files.writeString(site.elsewhere().resolve("secret.md"), "---\ntitle: A secret\n---\nNobody should read this.\n");
                site.link(BAD, Path.of("../../../secret.md"));
            }
            case "file-link-outside.folder" -> {
                Files.createDirectories(site.elsewhere().resolve("notes"));
                Files.writeString(site.elsewhere().resolve("notes/secret.md"), "Nobody should read this.\n");
                site.link("content/notes", Path.of("../../notes"));
            }
            case "file-link-outside.data" -> site
                    .put("content/_comments/articles/good/1.yaml", "author: river\nemail: river@example.org\nstatus: pending\nbody: Hello\n")
                    .link("content/articles/1.txt", Path.of("../_comments/articles/good/1.yaml"))
                    .link("content/_static/comments", Path.of("../_comments"));
            case "file-link-outside.configuration" -> site.link("content/settings.txt", Path.of("site.yaml"));
            case "file-link-outside.nowhere" -> site.link(BAD, Path.of("gone.md"));
            case "file-name" -> site.article("content/articles/why?.md", "title: Why?");
            case "file-name.reserved" -> site.article("content/articles/aux.md", "title: Aux");
            case "file-name.blank" -> site.article("content/articles/bad.md ", "title: A page");
            case "file-changed" -> changeWhileBuilding();
            case "yaml-size" -> site.article(BAD, "title: A page\nsummary: " + "x".repeat(10 << 20));
            case "site-missing" -> Files.delete(site.path("content/site.yaml"));
            case "page-collision.case" -> site
                    .article("content/articles/Sleep.md", "title: Sleep\nslug: Sleep")
                    .article("content/articles/sleep/index.md", "title: Sleep, again");
            case "page-collision.unicode" -> site
                    .article("content/articles/caf\u00e9.md", "title: A caf\u00e9")
                    .article("content/articles/cafe\u0301.md", "title: A caf\u00e9, again");
            case "theme-link" -> {
                Files.writeString(site.elsewhere().resolve("secret.txt"), "Nobody should read this.\n");
                site.link("themes/commons/static/secret.txt", site.elsewhere().resolve("secret.txt"));
            }
            case "theme-link.nowhere" -> site.link("themes/commons/templates/page.ftlh", Path.of("gone.ftlh"));
            case "theme-too-large" -> large("themes/commons/static/film.mp4", (16L << 20) + 1);
            case "output-folder.file" -> site.put("output", "not a folder");
            case "output-foreign-file" -> site.put("output/articles/bad/index.html", "<p>mine</p>\n");
            case "output-link" -> {
                Files.createDirectories(site.elsewhere().resolve("www"));
                site.link("output/notes", site.elsewhere().resolve("www"));
            }
            case "output-manifest" -> site.put("output/.caveat-manifest", "a list of another program\n");
            case "output-manifest.lines" -> {
                site.build();
                site.put("output/.caveat-manifest", site.read("output/.caveat-manifest") + "../../etc/passwd\n");
            }
            case "output-same-name" -> {
                site.article(BAD, "title: A page\ntags: [sleep]");
                site.put("content/_static/Tags/list.txt", "a folder that differs from tags/ by a capital letter\n");
            }
            case "output-locked" -> lock();
            case "publish-foreign-file" -> Files.createDirectories(site.elsewhere().resolve("www/current"));
            case "publish-left-out" -> site.put("output/note.txt", "a note of the editor's\n");
            case "publish-changed" -> {
                site.put("content/_static/list.txt", "one, two\n");
                site.build();
                site.put("output/list.txt", "two, one\n");
            }
            case "publish-deletes" -> published(40);
            case "machine-target" -> Files.writeString(site.elsewhere().resolve("www"), "a file, and no folder");
            case "machine-write" -> site.put("content/_static/film.mp4", new byte[100_000]);
            case "machine-memory" -> site.put(".caveat", "in the way");
            case "machine-port" -> {
                var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                open.add(socket);
                port = Integer.toString(socket.getLocalPort());
            }
            case "check-external-gone" -> link(404, "");
            case "check-external-moved" -> link(301, "/new/");
            case "check-external-unverified" -> link(403, "");
            default -> {
                // All that it needs lies in the gallery.
            }
        }
    }

    /** All that a single build can report at once, and git cannot hold. */
    private void everything() throws Exception {
        Files.writeString(site.elsewhere().resolve("secret.md"), "Nobody should read this.\n");
        Files.createDirectories(site.elsewhere().resolve("private"));
        Files.writeString(site.elsewhere().resolve("private/secret.md"), "Nobody should read this.\n");
        site.put("content/articles/latin.md", latin("---\ntitle: A caf\u00e9\n---\n", StandardCharsets.ISO_8859_1))
                .put("content/articles/utf-16.md", latin("\ufeff---\ntitle: A page\n---\n", StandardCharsets.UTF_16LE))
                .put("content/notes/mark.md", "\ufeff---\ntitle: A byte order mark\n---\nSome text.\n")
                .put("content/notes/windows.md", "---\r\ntitle: Lines of Windows\r\n---\r\nSome text.\r\n")
                .article("content/articles/aux.md", "title: A page")
                .article("content/articles/why?.md", "title: A page")
                .article("content/articles/Case.md", "title: A page\nslug: Case")
                .article("content/articles/case/index.md", "title: A page")
                .article("content/articles/caf\u00e9.md", "title: A page")
                .article("content/articles/cafe\u0301.md", "title: A page")
                .article("content/articles/scalar.md", "title: A page\nsummary: " + "x".repeat(10 << 20))
                .link("content/articles/linked.md", Path.of("../../../secret.md"))
                .link("content/articles/linked", Path.of("../../../private"))
                .link("content/articles/loop", Path.of(".."))
                .link("content/articles/nowhere.md", Path.of("gone.md"))
                .put("output/sitemap.xml", "mine\n");
        pipe("content/articles/pipe.md");
        large("content/articles/large.md", (32L << 20) + 1);
    }

    /** A host on this machine, to which a page links, and what it answers there; everywhere else it has something. */
    private void link(int status, String location) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            boolean there = exchange.getRequestURI().getPath().equals("/page");
            if (there && !location.isEmpty()) {
                exchange.getResponseHeaders().set("Location", location);
            }
            exchange.sendResponseHeaders(there ? status : 200, -1);
            exchange.close();
        });
        server.start();
        open.add(() -> server.stop(0));
        port = Integer.toString(server.getAddress().getPort());
        site.put(BAD, "---\ntitle: A page\n---\nRead [what they say](http://127.0.0.1:" + port + "/page).\n");
    }

    /** A folder into which a site of many more files was published. */
    private void published(int files) throws IOException {
        Path release = Files.createDirectories(site.elsewhere().resolve("www/releases/20260501T120000Z"));
        StringBuilder list = new StringBuilder("caveat-manifest 1\n");
        for (int i = 10; i < 10 + files; i++) {
            list.append("0".repeat(32)).append(" old-").append(i).append(".html\n");
        }
        Files.writeString(release.resolve(".caveat-manifest"), list);
        Files.createSymbolicLink(site.elsewhere().resolve("www/current"), Path.of("releases/20260501T120000Z"));
    }

    private static byte[] latin(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private void pipe(String file) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("mkfifo", site.path(file).toString()).start().waitFor();
        if (exit != 0) {
            throw new IOException("mkfifo ended with " + exit);
        }
    }

    /** A file that is mostly a hole, which costs neither time nor disk. */
    private void large(String file, long size) throws IOException {
        site.put(file, "");
        try (var hole = new RandomAccessFile(site.path(file).toFile(), "rw")) {
            hole.setLength(size);
        }
    }

    /** Holds the lock that a build of this output takes. */
    private void lock() throws IOException {
        site.build();
        try (Stream<Path> files = Files.list(site.path(".caveat"))) {
            Path lock = files.filter(file -> file.toString().endsWith(".lock")).findFirst().orElseThrow();
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
            open.add(channel);
            channel.lock();
        }
    }

    /** An article is saved again after it was read and before its page is made; the page before it takes its time. */
    private void changeWhileBuilding() {
        site.put("themes/commons/templates/slow.ftlh", "<#list 1..2000000 as i><#if i < 0>never</#if></#list>")
                .article("content/articles/a-slow.md", "title: A slow page\nlayout: slow")
                .article(BAD, "title: A page");
        var editor = new Thread(() -> {
            try {
                while (!site.has("output")) {
                    Thread.sleep(1);
                }
                site.article(BAD, "title: A page, improved");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        editor.start();
        open.add(() -> {
            editor.interrupt();
            editor.join();
        });
    }

    @Override
    public void close() {
        for (AutoCloseable one : open) {
            try {
                one.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
