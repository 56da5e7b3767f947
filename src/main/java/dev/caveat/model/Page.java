package dev.caveat.model;

import dev.caveat.disclaimer.Subject;
import dev.caveat.time.Moment;
import dev.caveat.trace.Fingerprint;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A page that somebody wrote, without its text: what lists, feeds and policies know of it.
 *
 * <p>The text is read for the one output that shows it, and let go; so a site of any size fits into memory.
 *
 * @param source its file; a section without an {@code index.md} has none
 * @param bodyStart where the text begins in the file, in characters
 * @param title never empty: its own, its first heading, or its name
 * @param titleFromHeading whether the title is the text's first heading, which then is not shown again
 * @param description its own, or the beginning of its text; empty when there is neither
 * @param url where it is published, from {@code /}, not encoded and without the base address
 * @param linkedHosts those of the hosts that the site asks about to which its text or its references may lead
 * @param earns whether it leads to a host from which the site earns, whether or not it says so
 * @param authorRoles the roles of its authors, as far as they are known people
 * @param topics those of its topics whose readers may be in danger
 */
public record Page(
        PageId id,
        Kind kind,
        Optional<Source> source,
        int bodyStart,
        FrontMatter front,
        String title,
        boolean titleFromHeading,
        String description,
        String url,
        Discussion discussion,
        Hosts linkedHosts,
        boolean earns,
        Set<String> authorRoles,
        Set<String> topics)
        implements Subject {

    /** What a written page is to its neighbours. */
    public enum Kind {
        HOME,
        /** The text of a folder's list of pages. */
        SECTION,
        PAGE
    }

    public Page {
        Objects.requireNonNull(id);
        authorRoles = Set.copyOf(authorRoles);
        topics = topics.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(topics));
    }

    /** The same page, with what is said above its text in other objects. */
    public Page with(FrontMatter front) {
        return new Page(id, kind, source, bodyStart, front, title, titleFromHeading, description, url, discussion, linkedHosts, earns, authorRoles, topics);
    }

    /** The same page, about some topics. */
    public Page about(Set<String> topics) {
        return new Page(id, kind, source, bodyStart, front, title, titleFromHeading, description, url, discussion, linkedHosts, earns, authorRoles, topics);
    }

    /** The same page, with its comments. */
    public Page discussed(Discussion discussion) {
        return new Page(id, kind, source, bodyStart, front, title, titleFromHeading, description, url, discussion, linkedHosts, earns, authorRoles, topics);
    }

    /** Whether readers can write as far as it is up to the page. No comment file can belong to the home page. */
    public boolean takesComments() {
        return front.comments() == Discussion.State.OPEN && !id.path().isEmpty();
    }

    /** The file to name in a problem. */
    public String file() {
        return source.map(Source::file).orElse("content/" + id.path());
    }

    /** The folder of its file where files can belong to it: beside an index.md; empty for other pages. */
    public Optional<String> ownFolder() {
        return source.map(Source::file)
                .filter(file -> file.substring(file.lastIndexOf('/') + 1).startsWith("index."))
                .map(file -> file.substring(0, file.lastIndexOf('/') + 1));
    }

    /** How a file in its own folder is called from there. */
    public String nameBeside(String file) {
        return file.substring(ownFolder().orElse("").length());
    }

    /** The folder whose list shows it; a section's own page is shown by the folder above. */
    @Override
    public String section() {
        return kind == Kind.PAGE ? id.folder() : id.path();
    }

    @Override
    public String path() {
        return id.path();
    }

    @Override
    public String type() {
        return front.type();
    }

    @Override
    public Set<String> terms(String taxonomy) {
        Set<String> slugs = new TreeSet<>(front.otherSlugs().getOrDefault(taxonomy, Set.of()));
        for (Ref term : front.terms().getOrDefault(taxonomy, List.of())) {
            slugs.add(Slug.of(term.name()));
        }
        return slugs;
    }

    @Override
    public boolean has(String key) {
        return front.keys().contains(key);
    }

    @Override
    public Set<String> audience() {
        return new TreeSet<>(front.audience());
    }

    @Override
    public String kindWord() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Moment> published() {
        return front.date();
    }

    @Override
    public Set<String> linksAmong(Set<String> hosts) {
        return links(new Hosts(hosts));
    }

    @Override
    public Set<String> disclosed() {
        Set<String> kinds = new TreeSet<>();
        front.disclosures().forEach(one -> kinds.add(one.kind().word()));
        if (earns) {
            kinds.add(Disclosure.Kind.AFFILIATE.word());
        }
        return kinds;
    }

    @Override
    public boolean commentsOpen() {
        return front.comments() == Discussion.State.OPEN;
    }

    /** Its reviewers who are its authors too. */
    public List<Ref> reviewersOfOwnWork() {
        Set<String> authors = new TreeSet<>();
        front.authors().forEach(author -> authors.add(author.name()));
        return front.review().map(Review::by).orElse(List.of()).stream().filter(reviewer -> authors.contains(reviewer.name())).toList();
    }

    /** The name that lists and menus use. */
    public String linkTitle() {
        return front.linkTitle().orElse(title);
    }

    /**
     * Of all that was written of it; only its own output depends on that.
     *
     * @param said what {@link #said} says
     */
    public Fingerprint whole(Fingerprint said) {
        return Fingerprint.mix().add(said).add(source.map(Source::content).orElse(Fingerprint.ABSENT)).add(bodyStart).done();
    }

    /** Of all that its own output shows of it, but for its text. */
    public Fingerprint said() {
        return Fingerprint.mix()
                .add(file()).add(kind.ordinal()).add(front.fingerprint())
                .add(title).add(titleFromHeading).add(description).add(url)
                .add(authorRoles.size() < 2 ? authorRoles : new TreeSet<>(authorRoles)).add(earns)
                .done();
    }

    /**
     * Of all that a site knows of it but for its text and what its comments say: nothing that other outputs show of it, and no order
     * in which it stands, changes while this stays the same.
     *
     * @param said what {@link #said} says
     */
    public Fingerprint shape(Fingerprint said) {
        Fingerprint.Mix mix = Fingerprint.mix()
                .add(said).add(id.path()).add(id.language()).add(topics).add(linkedHosts.names())
                .add(discussion.pages()).add(discussion.last().isPresent()).add(discussion.readable());
        mix.add(front.otherSlugs().size());
        new TreeMap<>(front.otherSlugs()).forEach((taxonomy, slugs) -> mix.add(taxonomy).add(new TreeSet<>(slugs)));
        return mix.done();
    }

    /** What a link to this page says, and where it leads. */
    public Fingerprint name() {
        return Fingerprint.mix().add(title).addText(front.linkTitle()).add(url).done();
    }

    /** What a bare list shows of this page: what it is called, what it is, and when it was published; nothing of its text. */
    public Fingerprint entry() {
        return Fingerprint.mix().add(name()).add(front.type()).addMoment(front.date()).add(front.draft()).add(retraction().isPresent()).done();
    }

    /** What other pages show of this one, but for its comments: two pages with equal cards look alike in every list. */
    public Fingerprint card() {
        Fingerprint.Mix mix = Fingerprint.mix()
                .add(name()).add(file()).add(kind.name()).add(front.summary().orElse(description)).add(front.type())
                .addMoment(front.date()).addMoment(changed()).add(front.draft())
                .add(retraction().isPresent())
                .add(front.image().map(Image::fingerprint).orElse(Fingerprint.ABSENT))
                .add(front.authors().stream().map(Ref::name).toList()).add(front.terms().size());
        front.terms().forEach((taxonomy, terms) -> mix.add(taxonomy).add(terms.stream().map(Ref::name).toList()));
        return mix.done();
    }

    /** When it was last changed, as far as it says: a correction counts where it is newer than what else is said. */
    public Optional<Moment> changed() {
        Optional<Moment> corrected = front.corrections().isEmpty() ? Optional.empty() : Optional.of(front.corrections().get(0).date());
        Optional<Moment> said = front.lastmod().or(front::date);
        boolean newer = corrected.isPresent() && (said.isEmpty() || corrected.get().compareTo(said.get()) > 0);
        return newer ? corrected : front.lastmod();
    }

    /** The notice that it no longer holds as a whole. */
    public Optional<Correction> retraction() {
        return front.grounds().retraction();
    }

    /** Those of some hosts to which it may lead. The site's reader must have been told to look for them. */
    public Set<String> links(Hosts hosts) {
        return linkedHosts.below(hosts.names());
    }

    /** How many pages its comments fill, its own among them; at least 1. */
    public int commentPages() {
        return front.comments() == Discussion.State.OFF ? 1 : discussion.pages();
    }

    /** Of what the pages of its comments show of it, beside its name. */
    public Fingerprint discussed() {
        return Fingerprint.mix()
                .add(front.comments().word()).add(front.draft()).add(front.noindex()).add(front.type())
                .add(front.authors().stream().map(Ref::name).toList()).done();
    }

    /** How many comments other pages say that it has. */
    public int commentsCounted() {
        return showsComments() ? discussion.count() : 0;
    }

    /** When the newest of its comments was written; empty where it shows none, or none with a date. */
    public Optional<Moment> lastComment() {
        return showsComments() ? discussion.last() : Optional.empty();
    }

    private boolean showsComments() {
        return front.comments() != Discussion.State.OFF;
    }

    /**
     * Whether its comments may be shown elsewhere, in feeds and lists of the newest: not those of a page that is in no
     * list itself, or that search engines may not show.
     */
    public boolean sharesComments() {
        return showsComments() && !front.draft() && !front.unlisted() && !front.noindex();
    }

    /** Whether readers can follow its comments in a feed of its own: an article that has some, or may have where nobody can read them. */
    public boolean hasCommentsToFollow() {
        return kind == Kind.PAGE && mayShareComments();
    }

    /** Whether it has comments to show elsewhere, or may have where nobody can read them. */
    boolean mayShareComments() {
        return sharesComments() && (discussion.last().isPresent() || !discussion.readable());
    }
}
