package dev.caveat.receive;

import dev.caveat.comment.LookAlikes;
import dev.caveat.model.FormField;
import dev.caveat.model.OpenPages;
import dev.caveat.moderate.NewComment;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A comment as a reader sent it, without what nobody can see or what turns the text around it.
 *
 * @param author what the reader calls themselves
 * @param parent the id of what is answered; empty for nothing
 * @param consent whether the reader agreed that it is published
 */
record Draft(String author, String body, String parent, boolean consent) {
    private static final int LONGEST_NAME = 80;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@-]{0,99}");

    /** Control characters, and those that reverse letters, which no language needs. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u200B\\u2028-\\u202E\\u2066-\\u2069\\uFEFF&&[^\\n\\t]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final int ID_BYTES = 6;

    private static final class Chance {
        private static final SecureRandom RANDOM = new SecureRandom();
    }

    /** Why it is not taken, with a number that the words speak of. */
    record Fault(Saying saying, int number) {}

    /** What is stored. */
    record Made(String id, String file, String text) {}

    static Draft of(SentForm form, OpenPages site) {
        String consent = site.field(FormField.CONSENT);
        return new Draft(
                BLANKS.matcher(plain(form.text(site.field(FormField.NAME)))).replaceAll(" ").strip(),
                plain(form.text(site.field(FormField.BODY))).strip(),
                form.text(site.field(FormField.PARENT)).strip(),
                consent.isEmpty() || !form.text(consent).isBlank());
    }

    private static String plain(String text) {
        return UNSEEN.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    }

    Optional<Fault> fault(OpenPages site, LookAlikes names) {
        if (NewComment.shownName(author).isEmpty()) {
            return Optional.of(new Fault(Saying.NO_NAME, 0));
        }
        if (author.length() > LONGEST_NAME) {
            return Optional.of(new Fault(Saying.LONG_NAME, LONGEST_NAME));
        }
        if (names.imitated(author).isPresent()) {
            return Optional.of(new Fault(Saying.TAKEN_NAME, 0));
        }
        if (body.isBlank()) {
            return Optional.of(new Fault(Saying.NO_TEXT, 0));
        }
        if (body.length() > site.longest()) {
            return Optional.of(new Fault(Saying.LONG_TEXT, site.longest()));
        }
        if (!parent.isEmpty() && !ID.matcher(parent).matches()) {
            return Optional.of(new Fault(Saying.NO_PARENT, 0));
        }
        return consent ? Optional.empty() : Optional.of(new Fault(Saying.NO_CONSENT, 0));
    }

    /** With an id that nobody can guess, so that no two are the same. */
    Made made(Instant now, ZoneId zone) {
        byte[] random = new byte[ID_BYTES];
        Chance.RANDOM.nextBytes(random);
        NewComment comment = NewComment.sent("c-" + HexFormat.of().formatHex(random), parent, author, now, zone, body);
        return new Made(comment.id(), comment.file(), comment.text());
    }
}
