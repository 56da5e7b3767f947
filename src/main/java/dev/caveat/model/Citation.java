package dev.caveat.model;

import dev.caveat.problem.Place;
import dev.caveat.time.Moment;
import dev.caveat.trace.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that a page rests on: an article, a book, a web page. Whatever a reference does not say is empty.
 *
 * @param id by which the text cites it; empty for one that is only listed
 * @param text the whole reference in Markdown, where its parts are not given
 * @param source where it appeared: a journal, a publisher, an institution
 * @param year as written
 * @param doi without any address before it, not encoded: {@code 10.1000/182}
 * @param pmid its number in PubMed
 * @param url where it can be read, as written
 * @param accessed when somebody last looked at it
 * @param quote the words that the page rests on
 * @param place where it is written
 */
public record Citation(
        String id,
        String text,
        String title,
        List<String> authors,
        String source,
        String year,
        String doi,
        String pmid,
        String url,
        Optional<Moment> accessed,
        String quote,
        Place place) {
    /** What can be cited as {@code [@id]}, and be a part of an HTML id. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

    /** A prefix of four to nine digits, perhaps divided, and a suffix in which nothing leads upwards in a path. */
    private static final Pattern DOI = Pattern.compile("10\\.[0-9]{4,9}(?:\\.[0-9]{1,9}){0,9}(?:/(?!\\.{1,2}(?:/|$))[^/\\s\\p{Cntrl}]{1,400}){1,20}");

    private static final Pattern PMID = Pattern.compile("[1-9][0-9]{0,8}");

    /** What a DOI may hold unencoded in an address; more than that is allowed, and nothing else is needed. */
    private static final String PLAIN = "-._~/:;()";

    public Citation {
        authors = List.copyOf(authors);
    }

    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    public static boolean isDoi(String doi) {
        return DOI.matcher(doi).matches();
    }

    public static boolean isPmid(String pmid) {
        return PMID.matcher(pmid).matches();
    }

    /** The address of the DOI; empty where there is none. */
    public Optional<String> doiAddress() {
        return doi.isEmpty() ? Optional.empty() : Optional.of("https://doi.org/" + encoded(doi));
    }

    /** The address in PubMed; empty where there is none. */
    public Optional<String> pmidAddress() {
        return pmid.isEmpty() ? Optional.empty() : Optional.of("https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/");
    }

    private static String encoded(String doi) {
        StringBuilder encoded = new StringBuilder(doi.length() + 16);
        for (byte b : doi.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
        return encoded.toString();
    }

    void add(Fingerprint.Mix mix) {
        mix.add(id).add(text).add(title).add(authors).add(source).add(year).add(doi).add(pmid).add(url).add(accessed.toString()).add(quote);
    }
}
