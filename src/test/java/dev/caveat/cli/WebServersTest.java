package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.publish.Programs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** {@code caveat config --for}: the settings do what they say in a real nginx and a real Caddy. */
class WebServersTest {
    @TempDir(factory = TempDirFactory.Standard.class)
    Path folder;

    private int port;

    private Desk site(String path) throws Exception {
        Desk desk = new Desk(folder.resolve("site"));
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: http://localhost" + path + "\npolicies: off\nhosting: { compress: true }\n"
                + "comments: { form: { action: \"https://take.example:8443/comments\" } }\n");
        desk.write("content/index.md", "---\ntitle: Home\n---\n");
        desk.write("content/articles/tea $1 & ä.md", "---\ntitle: Tea\nslug: tea-$1\naliases: [\"/old/\", \"/grün $x (1)/\", \"/was.html\"]\n---\n\n" + "Words about tea. ".repeat(100) + "\n");
        desk.run("build").expect(0);
        return desk;
    }

    /** The settings with this machine's folder and port in the places of the usual ones. */
    private String settings(Desk desk, String server, String path) throws Exception {
        port = freePort();
        // The folder that the server shows holds the site's files below the path of their address.
        Path root = folder.resolve("root");
        if (path.equals("/")) {
            root = desk.site.resolve("output");
        } else {
            Files.createDirectories(root);
            Files.createSymbolicLink(root.resolve(path.substring(1, path.length() - 1)), desk.site.resolve("output"));
        }
        String text = String.join("\n", desk.run("config", "--for", server).expect(0).lines()) + "\n";
        return text.replace("/var/www/localhost", root.toString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private Process start(String... words) throws Exception {
        Process process = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        for (int tried = 0; tried < 200 && process.isAlive(); tried++) {
            try {
                get("/", "identity");
                return process;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        process.destroyForcibly();
        throw new AssertionError(Files.readString(folder.resolve("log")));
    }

    private HttpResponse<byte[]> get(String path, String encoding) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept-Encoding", encoding).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private void nginx(String path) throws Exception {
        Path program = Programs.need("nginx");
        Desk desk = site(path);
        String server = settings(desk, "nginx", path).replace("listen 80;", "listen 127.0.0.1:" + port + ";").replace("    listen [::]:80;\n", "");
        Files.writeString(folder.resolve("nginx.conf"), (System.getProperty("user.name").equals("root") ? "user root;\n" : "")
                + "pid " + folder.resolve("pid") + ";\nerror_log stderr;\nevents {}\nhttp {\ninclude /etc/nginx/mime.types;\naccess_log off;\n"
                + Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi").map(name -> name + "_temp_path " + folder.resolve(name) + ";\n").reduce("", String::concat)
                + server + "}\n");
        keepsItsWord(desk, path, start(program.toString(), "-p", folder.toString(), "-c", folder.resolve("nginx.conf").toString(), "-g", "daemon off;"));
    }

    private void caddy(String path) throws Exception {
        Path program = Programs.wish("caddy");
        Desk desk = site(path);
        String server = settings(desk, "caddy", path).replace("localhost {", "http://localhost:" + port + " {");
        Files.writeString(folder.resolve("Caddyfile"), "{\n\tadmin off\n}\n" + server);
        keepsItsWord(desk, path, start(program.toString(), "run", "--config", folder.resolve("Caddyfile").toString(), "--adapter", "caddyfile"));
    }

    private void keepsItsWord(Desk desk, String path, Process process) throws Exception {
        try {
            List<String> faults = new ArrayList<>();
            HttpResponse<byte[]> page = get(path + "articles/tea-$1/", "gzip");
            assertEquals(200, page.statusCode());
            assertEquals("gzip", header(page, "Content-Encoding"));
            assertEquals(Files.size(desk.site.resolve("output/articles/tea-$1/index.html.gz")), page.body().length);
            assertTrue(header(page, "Content-Type").startsWith("text/html"));
            assertEquals("public, max-age=0, must-revalidate", header(page, "Cache-Control"));
            assertEquals("default-src 'self'; base-uri 'none'; form-action 'self' https://take.example:8443; frame-ancestors 'none'; object-src 'none'", header(page, "Content-Security-Policy"));
            assertEquals("nosniff", header(page, "X-Content-Type-Options"));
            assertEquals("strict-origin", header(page, "Referrer-Policy"));
            assertEquals(Desk.state(desk.site.resolve("output/articles/tea-$1")).get("index.html").length(), get(path + "articles/tea-$1/", "identity").body().length);

            String css = Desk.state(desk.site.resolve("output/assets")).keySet().stream().filter(name -> name.endsWith(".css")).findFirst().orElseThrow();
            assertEquals("public, max-age=31536000, immutable", header(get(path + "assets/" + css, "identity"), "Cache-Control"));
            assertEquals("nosniff", header(get(path + "assets/" + css, "identity"), "X-Content-Type-Options"));
            assertEquals("public, max-age=0, must-revalidate", header(get(path + "sitemap.xml", "identity"), "Cache-Control"));

            for (String former : List.of("old/", "gr%C3%BCn%20$x%20(1)/", "was.html")) {
                HttpResponse<byte[]> answer = get(path + former, "identity");
                if (answer.statusCode() != 301 || !header(answer, "Location").replace("%24", "$").endsWith(path + "articles/tea-$1/")) {
                    faults.add(former + " " + answer.statusCode() + " " + header(answer, "Location"));
                }
            }
            assertEquals(List.of(), faults);
            HttpResponse<byte[]> missing = get(path + "no/such/page/", "identity");
            assertEquals(404, missing.statusCode());
            assertEquals(desk.read("output/404.html"), new String(missing.body(), StandardCharsets.UTF_8));
            assertEquals(404, get(path + ".caveat-manifest", "identity").statusCode());
            assertFalse(new String(get(path + ".caveat-manifest", "identity").body(), StandardCharsets.UTF_8).startsWith("caveat-manifest"));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    @Test
    void nginxShowsTheSite() throws Exception {
        nginx("/");
    }

    @Test
    void nginxShowsASiteBelowAFolder() throws Exception {
        nginx("/tea/");
    }

    @Test
    void caddyShowsTheSite() throws Exception {
        caddy("/");
    }

    @Test
    void caddyShowsASiteBelowAFolder() throws Exception {
        caddy("/tea/");
    }

    @Test
    void theServerMustBeOneThatIsKnown() throws Exception {
        Desk desk = site("/");
        desk.run("config", "--for", "apache").expect(2).complains("use one of nginx, caddy");
        desk.run("config", "--for", "nginx", "--format", "json").expect(0).says("\"nginx\": [");
        desk.write("content/site.yaml", "title: [\n");
        desk.run("config", "--for", "nginx").expect(1).complains("yaml/");
    }
}
