package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.build.Build;
import dev.caveat.build.Report;
import dev.caveat.build.Request;
import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.read.ConfigReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the files of a site hold of people beyond their words is in no file that is published: addresses of mail and of
 * machines, and no digest by which an address could be found out.
 *
 * <p>An address that stands in the words of a comment is that reader's own doing, and not looked for.
 */
class PrivacyTest {
    private static final List<String> DIGESTS = List.of("MD5", "SHA-1", "SHA-256");

    @TempDir
    Path root;

    private final List<String> secrets = new ArrayList<>();

    @Test
    void noAddressIsPublished() throws Exception {
        write("content/site.yaml", """
                title: Small
                baseUrl: https://own.example/
                theme: commons
                params: { owner: "%s" }
                """.formatted(mail("Owner@site.example")));
        write("content/articles/a.md", """
                ---
                title: A
                date: 2025-01-01
                authors: [ida]
                email: "%s"
                params: { contact: "%s" }
                ---
                Some text.
                """.formatted(mail("front@matter.example"), mail("param@matter.example")));
        write("content/_people/ida.yaml", "name: Ida\nemail: " + mail("ida@people.example")
                + "\navatar: " + digest("MD5", mail("ida.own@people.example")) + "\n");
        write("content/_comments/articles/a/mail.yaml", """
                author: Reader One
                email: "%s"
                body: Words of one.
                """.formatted(mail(" Reader.One+Forum@Mail.Example ")));
        write("content/_comments/articles/a/names.yaml", """
                - { author: "%s", body: Words of two. }
                - { author: "Jane <%s>", body: Words of three. }
                - { author: "&#102;our&#64;mail.example", body: Words of four. }
                - { author: "Five (%s)", body: Words of five., edited: { on: 2025-02-02, by: moderator } }
                - { author: "six\\u200b@mail.example", body: Words of six. }
                - { author: "Seven MAILTO:%s", body: Words of seven. }
                """.formatted(mail("two@mail.example"), mail("jane@mail.example"), mail("five@mail.example"), mail("seven@mail.example")));
        List.of("four@mail.example", "six@mail.example").forEach(this::mail);
        write("content/_comments/articles/a/machines.yaml", """
                - { author: Nine, ip: "%s", body: Words of nine. }
                - { author: Ten, ip: "%s", ip_address: "%s", user_agent: "%s", body: Words of ten. }
                """.formatted(secret("203.0.113.77"), secret("2001:db8::bad:cafe"), secret("198.51.100.23"), secret("Mozilla/5.0 (Typewriter)")));
        write("content/_comments/articles/a/avatars.yaml", """
                - { author: Eleven, avatar: "https://avatar.example/%s?s=80", md5: %s, body: Words of eleven. }
                - { author: Twelve, email_hash: %s, emailHash: %s, gravatar: %s, body: Words of twelve. }
                - { _id: "13", name: Thirteen, email: %s, message: Words of thirteen. }
                """.formatted(digest("MD5", mail("eleven@mail.example")), digest("MD5", "eleven@mail.example"),
                digest("SHA-256", mail("twelve@mail.example")), digest("SHA-1", "twelve@mail.example"), digest("MD5", "twelve@mail.example"),
                digest("MD5", mail("thirteen@mail.example"))));
        write("content/_comments/articles/a/withheld.yaml", """
                - { author: Fourteen, email: "%s", status: pending, body: Words of fourteen. }
                - { id: gone, author: Fifteen, email: "%s", status: removed, body: Words of fifteen. }
                - { author: Sixteen, parent: gone, body: Words of sixteen. }
                """.formatted(mail("fourteen@mail.example"), mail("fifteen@mail.example")));

        Report report = Build.run(new Request(root, root.resolve("output"), ConfigReader.Overrides.NONE,
                new Selection(Instant.parse("2026-01-01T12:00:00Z"), false, false, false), new Parallel(2), true, "", "test"));
        assertEquals(List.of(), report.withheld(), () -> report.problems().toString());
        Map<String, String> files = files(root.resolve("output"));
        for (String words : List.of("one", "two", "three", "four", "five", "six", "seven", "nine", "ten", "eleven", "twelve", "thirteen",
                "sixteen")) {
            assertTrue(files.get("articles/a/index.html").contains("Words of " + words + "."), words);
        }
        files.forEach((path, text) -> {
            String lower = text.toLowerCase(Locale.ROOT);
            for (String secret : secrets) {
                assertFalse(lower.contains(secret), () -> secret + " is in " + path);
            }
        });
    }

    /** An address that must not be published, as it is and as a digest. */
    private String mail(String address) {
        String plain = secret(address.strip());
        DIGESTS.forEach(algorithm -> secret(digest(algorithm, plain)));
        return address;
    }

    private String secret(String text) {
        secrets.add(text.toLowerCase(Locale.ROOT));
        return text.toLowerCase(Locale.ROOT);
    }

    private static String digest(String algorithm, String address) {
        try {
            byte[] plain = address.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(plain));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Every file's bytes as text by its path, names of files among what is searched. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString();
                files.put(path, path + "\n" + Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
