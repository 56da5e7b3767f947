package dev.caveat.render;

import dev.caveat.model.Addresses;
import dev.caveat.model.CommentForm;
import dev.caveat.model.Config;
import dev.caveat.model.Moved;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a web server of the site's owner has to be told, in its own words: the same headers and redirects as hosts get in files.
 *
 * <p>It is printed and not published: it is nothing for readers, and belongs where the server keeps its settings.
 *
 * @param moved the former addresses
 */
public record ServerSettings(Config config, List<Moved> moved) {
    private static final String ASKED_AGAIN = "public, max-age=0, must-revalidate";

    /** As {@link ThemeFiles} names what changes its name with its bytes. */
    private static final String NAMED = "assets/.+\\.[0-9a-f]{10}\\.(css|js)$";

    /** Where the files lie, as far as anybody knows. */
    private static final String FOLDER = "/var/www/";

    /** The web servers that there are settings for. */
    public enum Program {
        NGINX,
        CADDY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ServerSettings {
        moved = List.copyOf(moved);
    }

    /** The lines of a file of settings. */
    public List<String> of(Program program) {
        return program == Program.NGINX ? nginx() : caddy();
    }

    private String host() {
        String authority = config.origin().substring(config.origin().indexOf("://") + 3);
        return authority.replaceFirst(":\\d+$", "");
    }

    private String base() {
        return Addresses.of(config).basePath();
    }

    /** The folder that the server shows as {@code /}; the site's own files lie in it below the path of their address. */
    private String root() {
        return FOLDER + host();
    }

    private String about(Program program) {
        return "# " + config.baseUrl() + " for " + program + ". The site's files lie in " + root() + (base().equals("/") ? "" : base())
                + ": put your own folder there.";
    }

    private Optional<CommentForm> form() {
        return config.comments().form();
    }

    private List<String> nginx() {
        List<String> lines = new ArrayList<>(List.of(
                about(Program.NGINX),
                "map $uri $caveat_keeps {",
                "    default \"" + ASKED_AGAIN + "\";",
                "    \"~^" + pattern(base()) + NAMED + "\" \"" + HostFiles.KEPT_FOR_EVER + "\";",
                "}",
                "",
                "server {",
                "    listen 80;",
                "    listen [::]:80;",
                "    # For https: what certbot --nginx writes, or listen 443 ssl and your certificate.",
                "    server_name " + host() + ";",
                "    root " + root() + ";",
                "    index index.html;",
                "    charset utf-8;",
                "    charset_types text/css text/javascript application/javascript text/plain;",
                "    error_page 404 " + base() + "404.html;"));
        if (config.compressed()) {
            lines.addAll(List.of("    gzip_static on;", "    gzip_vary on;"));
        }
        lines.addAll(List.of(
                "    add_header Content-Security-Policy \"" + ContentPolicy.of(form()) + "\" always;",
                "    add_header Referrer-Policy \"" + ContentPolicy.referrers(form()) + "\" always;",
                "    add_header X-Content-Type-Options \"nosniff\" always;",
                "    add_header Cache-Control $caveat_keeps;",
                "",
                "    location / { try_files $uri $uri/ =404; }",
                "    # What begins with a dot is not for readers.",
                "    location ~ \"/\\.(?!well-known/)\" { return 404; }"));
        Addresses addresses = Addresses.of(config);
        for (Moved one : moved) {
            // nginx compares what an address means, and puts variables where it finds a dollar.
            String from = Addresses.decoded(addresses.href(one.from())).replace("\\", "\\\\").replace("\"", "\\\"");
            lines.add("    location = \"" + from + "\" { return 301 \"" + addresses.href(one.to()).replace("$", "%24") + "\"; }");
        }
        lines.add("}");
        return lines;
    }

    private List<String> caddy() {
        List<String> lines = new ArrayList<>(List.of(
                about(Program.CADDY),
                host() + " {",
                "\troot * " + root(),
                "\theader Content-Security-Policy \"" + ContentPolicy.of(form()) + "\"",
                "\theader Referrer-Policy \"" + ContentPolicy.referrers(form()) + "\"",
                "\theader X-Content-Type-Options \"nosniff\"",
                "\t@named path_regexp ^" + pattern(base()) + NAMED,
                "\t@others not path_regexp ^" + pattern(base()) + NAMED,
                "\theader @named Cache-Control \"" + HostFiles.KEPT_FOR_EVER + "\"",
                "\theader @others Cache-Control \"" + ASKED_AGAIN + "\"",
                "\t# What begins with a dot is not for readers.",
                "\t@hidden path_regexp /\\.(?:[^w]|w[^e])",
                "\terror @hidden 404"));
        Addresses addresses = Addresses.of(config);
        int number = 0;
        for (Moved one : moved) {
            String from = Addresses.decoded(addresses.href(one.from()));
            number++;
            lines.add("\t@moved" + number + " path_regexp \"^" + pattern(from).replace("\"", "\\\"") + "$\"");
            lines.add("\tredir @moved" + number + " \"" + addresses.href(one.to()).replace("{", "%7B").replace("}", "%7D") + "\" permanent");
        }
        lines.addAll(List.of(
                config.compressed() ? "\tfile_server {\n\t\tprecompressed gzip\n\t}" : "\tencode gzip\n\tfile_server",
                "\thandle_errors {",
                "\t\trewrite * " + base() + "404.html",
                "\t\tfile_server",
                "\t}",
                "}"));
        return lines.stream().flatMap(String::lines).toList();
    }

    /** A text as a regular expression in which every character stands for itself. */
    private static String pattern(String text) {
        return text.replaceAll("[\\\\.*+?()\\[\\]{}|^$]", "\\\\$0");
    }
}
