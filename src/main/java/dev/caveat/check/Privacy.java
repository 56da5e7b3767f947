package dev.caveat.check;

import dev.caveat.html.Contacts;
import dev.caveat.html.HtmlPage;
import dev.caveat.html.StyleSheet;
import dev.caveat.html.Writing;
import dev.caveat.model.Config;
import dev.caveat.privacy.Personal;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks for what a page tells others about its readers, and about people. */
final class Privacy {
    /** So many of a kind are told of one page. */
    private static final int MOST = 20;
    /** They hold drawings, digests of files, or names by which nothing but this page is meant. */
    private static final Set<String> SKIPPED = Set.of(
            "d>", "points>", "transform>", "values>", "viewbox>", "integrity>", "nonce>", "class>", "style>", "keypoints>", "sizes>");

    private final Config config;
    private final Set<String> contacts;
    private final Severity level;

    /** @param contacts addresses of mail that may be published */
    Privacy(Config config, List<String> contacts, Severity level) {
        this.config = config;
        this.contacts = new TreeSet<>(contacts.stream().map(one -> one.strip().toLowerCase(Locale.ROOT)).toList());
        this.level = level;
    }

    /**
     * What an HTML page gives away.
     *
     * @param hosts is told those that browsers ask as they open it
     */
    List<Finding> of(Subject subject, HtmlPage page, Set<String> hosts) {
        List<Finding> findings = new ArrayList<>();
        for (Contacts.Contact contact : Contacts.of(page)) {
            host(contact.url(), subject.output().path()).ifPresent(host -> {
                findings.add(asked(subject, contact, host));
                if (!contact.sent()) {
                    hosts.add(host);
                }
            });
        }
        Set<Personal.Found> found = new LinkedHashSet<>();
        Writing.each(page, (where, text) -> {
            int name = where.indexOf(' ');
            if (name < 0 || !where.startsWith("<") || !SKIPPED.contains(where.substring(name + 1).toLowerCase(Locale.ROOT))) {
                found.addAll(Personal.in(text));
            }
        });
        people(subject, found, findings);
        return findings;
    }

    /** What another file that people or programs read as text gives away: a feed, a list. */
    List<Finding> of(Subject subject, String text) {
        List<Finding> findings = new ArrayList<>();
        // Feeds hold markup as text.
        people(subject, new LinkedHashSet<>(Personal.in(text.replace("&amp;", "&").replace("&#64;", "@").replace("&#x40;", "@"))), findings);
        return findings;
    }

    /** What a style sheet makes browsers fetch. */
    List<Finding> of(StyleSheet sheet, String path, Set<String> hosts) {
        List<Finding> findings = new ArrayList<>();
        List<StyleSheet.Address> addresses = new ArrayList<>(sheet.addresses());
        sheet.imports().forEach(one -> addresses.add(new StyleSheet.Address(one.url(), one.place())));
        addresses.forEach(address -> host(address.url(), path).ifPresent(host -> {
            hosts.add(host);
            findings.add(styled(host, address.place()));
        }));
        return findings;
    }

    private Optional<String> host(String url, String from) {
        return Target.of(url, from, config.host(), config.basePath()).map(Target::host).filter(host -> !host.isEmpty());
    }

    private Finding asked(Subject subject, Contacts.Contact contact, String host) {
        if (contact.sent()) {
            return new Finding(Problem.of(Code.CHECK_THIRD_PARTY, subject.place(), "a form on " + subject.name() + " sends what readers write to " + host)
                    .severity(Severity.NOTICE)
                    .hint("say so beside the form, and in the page on privacy"), host + "\nform");
        }
        Code code = host.contains("gravatar.") || host.contains("libravatar.") ? Code.CHECK_HASH : Code.CHECK_THIRD_PARTY;
        return new Finding(
                Problem.of(code, subject.written(contact.url()), subject.name() + " makes browsers ask " + host + ", by " + contact.by())
                        .severity(level)
                        .hint(code == Code.CHECK_HASH
                                ? "draw a picture of your own: the address that is asked holds a digest by which people are found"
                                : "publish the file with the site, or link to it instead"),
                host + "\n" + contact.by());
    }

    private Finding styled(String host, Place place) {
        return new Finding(Problem.of(Code.CHECK_THIRD_PARTY, place, "a style sheet makes browsers ask " + host)
                .severity(level)
                .hint("publish the file with the site"), place.text() + host);
    }

    private void people(Subject subject, Set<Personal.Found> found, List<Finding> findings) {
        int told = 0;
        for (Personal.Found one : found) {
            if (told < MOST && !(one.kind() == Personal.Kind.MAIL && contacts.contains(one.text().toLowerCase(Locale.ROOT)))) {
                findings.add(personal(subject, one));
                told++;
            }
        }
    }

    private Finding personal(Subject subject, Personal.Found found) {
        Place place = subject.written(found.text());
        Problem problem = switch (found.kind()) {
            case MAIL -> Problem.of(Code.CHECK_E_MAIL, place, subject.name() + " holds the e-mail address " + found.text())
                    .hint("take it away; if it may be published, name it in content/site.yaml, under contacts:");
            case MACHINE -> Problem.of(Code.CHECK_ADDRESS, place, subject.name() + " holds the address of a machine, " + found.text())
                    .hint("take it away; if it is a version, write the word before it");
            case DIGEST -> Problem.of(Code.CHECK_HASH, place, subject.name() + " holds what may be a digest of somebody's address, " + found.text())
                    .hint("take it away: who guesses the address can try it; that protects nobody");
        };
        return new Finding(problem.severity(level), found.text().toLowerCase(Locale.ROOT));
    }
}
