package dev.caveat.comment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of those whom a site vouches for, to be asked of a reader's name whether it imitates one of them.
 *
 * <p>A name does if it looks the same: in other case, with other accents, signs or blanks, with letters of other alphabets,
 * with {@code rn} for {@code m} or {@code 0} for {@code o}, turned round by direction characters, or last name first. It
 * does, too, if it is such a name with words of the house or titles around it: {@code Ada Example (Moderator)}. To share a
 * first name is no imitation. Names that are nothing but words of the house, and names with one such as {@code admin},
 * imitate the house.
 *
 * <p>What this cannot see: letters that look like each other, but not like Latin ones; Latin letters upside down; names with
 * a letter more or less; words of the house in languages beyond a few. What it sees and should not: somebody who really has
 * the name of another, or whose name in another alphabet looks like it, and {@code Lan} for {@code Ian}. Who is one of the
 * site's people is told by the {@code person} of a comment, and need not be asked about here.
 */
public final class LookAlikes {
    /** In characters; shorter names look like too many others, and count only as they are written. */
    private static final int SHORTEST = 3;
    private static final int LONGEST_PLAIN = 100;
    private static final String RIGHT_TO_LEFT_OVERRIDE = "\u202e";
    private static final String END_OF_OVERRIDE = "\u202c";
    /** A power of two. */
    private static final int ANSWERS = 4096;
    private static final Imitation HOUSE = new Imitation.OfHouse();

    /** By looks; or, of names that are too short for that, by their letters. */
    private final Map<String, Imitation> names = new HashMap<>();
    /** What is left of a name without the words around it, where that is one word: not enough of a name to stand alone. */
    private final Map<String, Imitation> halves = new HashMap<>();
    /** Looks of the words of the site's own names, which stand beside other names as well. */
    private final Set<String> houseWords = new HashSet<>();

    /** What was answered last: a few readers write most of the comments, and each is asked about twice. */
    private final Answer[] answers = new Answer[ANSWERS];

    /** Immutable, so that several threads can put them down and pick them up without waiting. */
    private record Answer(String author, Optional<Imitation> imitation) {}

    private LookAlikes() {}

    /**
     * The look-alikes of some names.
     *
     * @param people the names of people by their ids; of two with the same name, the first id is told
     * @param house names of the site itself: its title, and others under which it speaks
     */
    public static LookAlikes of(Map<String, String> people, Collection<String> house) {
        var made = new LookAlikes();
        Map<String, String> inOrder = new TreeMap<>(people);
        inOrder.forEach((id, name) -> readings(name).forEach(words -> made.names.putIfAbsent(key(words), new Imitation.OfPerson(id))));
        inOrder.forEach((id, name) -> readings(name).forEach(words -> made.add(words, new Imitation.OfPerson(id))));
        for (String name : house) {
            readings(name).forEach(words -> {
                made.names.putIfAbsent(key(words), HOUSE);
                made.add(words, HOUSE);
                words.forEach(word -> made.houseWords.add(word.look()));
            });
        }
        return made;
    }

    /**
     * Whom an author's name imitates, if anybody; takes time in proportion to the name, however many people there are.
     *
     * @param author as it was written, or as it is shown; as written, direction characters tell more
     */
    public Optional<Imitation> imitated(String author) {
        Answer known = answers[author.hashCode() & ANSWERS - 1];
        if (known != null && known.author.equals(author)) {
            return known.imitation;
        }
        Optional<Imitation> imitation = found(author);
        if (author.length() <= LONGEST_PLAIN) {
            answers[author.hashCode() & ANSWERS - 1] = new Answer(author, imitation);
        }
        return imitation;
    }

    private Optional<Imitation> found(String author) {
        if (isPlain(author)) {
            return found(NameWord.of(author, NameWord.Reading.CLOSE));
        }
        Optional<Imitation> found = DisplayName.of(author).flatMap(this::shown);
        if (found.isPresent()) {
            return found;
        }
        String decoded = Letters.decode(author);
        return decoded.contains(RIGHT_TO_LEFT_OVERRIDE) ? DisplayName.of(turned(decoded)).flatMap(this::shown) : found;
    }

    /** Most names are: they are shown as they are written, and can be read in one way only. */
    private static boolean isPlain(String name) {
        if (name.length() > LONGEST_PLAIN) {
            return false;
        }
        char before = ' ';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isCapital = c >= 'A' && c <= 'Z';
            boolean isSmall = c >= 'a' && c <= 'z';
            if (!isSmall && !(isCapital && !(before >= 'a' && before <= 'z')) && !(c >= '0' && c <= '9') && c != ' ' && c != '-') {
                return false;
            }
            before = c;
        }
        return true;
    }

    /**
     * The form in which names that look alike are equal: small letters and digits, or empty where the name has none.
     *
     * @param name as it was written, or as it is shown
     */
    public static String skeleton(String name) {
        return look(NameWord.of(Letters.decode(name), NameWord.Reading.CLOSE));
    }

    /** In every case: in alphabets other than Latin, small letters may have other look-alikes than capitals. */
    private static List<List<NameWord>> readings(String name) {
        return Stream.of(name, name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT), capitalized(name))
                .flatMap(written -> Stream.of(NameWord.Reading.values()).map(reading -> NameWord.of(written, reading)))
                .filter(words -> !words.isEmpty())
                .distinct()
                .limit(isShort(NameWord.of(name, NameWord.Reading.CLOSE)) ? 1 : Long.MAX_VALUE)
                .toList();
    }

    private void add(List<NameWord> words, Imitation who) {
        names.putIfAbsent(key(lastFirst(words)), who);
        List<NameWord> bare = bare(words);
        if (bare.size() > 1) {
            names.putIfAbsent(key(bare), who);
            names.putIfAbsent(key(lastFirst(bare)), who);
        } else if (!bare.isEmpty()) {
            halves.putIfAbsent(key(bare), who);
        }
    }

    private Optional<Imitation> shown(String name) {
        List<NameWord> close = NameWord.of(name, NameWord.Reading.CLOSE);
        Optional<Imitation> found = found(close);
        if (found.isPresent()) {
            return found;
        }
        List<NameWord> loose = NameWord.of(name, NameWord.Reading.LOOSE);
        return loose.equals(close) ? found : found(loose);
    }

    private Optional<Imitation> found(List<NameWord> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Imitation whole = names.get(key(words));
        if (whole != null) {
            return Optional.of(whole);
        }
        List<NameWord> bare = bare(words);
        if (!bare.isEmpty() && bare.size() < words.size()) {
            String key = key(bare);
            Imitation around = names.getOrDefault(key, halves.get(key));
            if (around != null) {
                return Optional.of(around);
            }
        }
        if (HouseWords.claims(words) || HouseWords.nothingElse(words)) {
            return Optional.of(barer(bare).orElse(HOUSE));
        }
        return barer(bare).or(() -> words.size() == 1 ? joined(look(words)) : Optional.empty());
    }

    /** For names beside that of the site. */
    private Optional<Imitation> barer(List<NameWord> bare) {
        List<NameWord> barer = new ArrayList<>(bare.size());
        for (NameWord word : bare) {
            if (!houseWords.contains(word.look())) {
                barer.add(word);
            }
        }
        return barer.size() > 1 && barer.size() < bare.size() ? Optional.ofNullable(names.get(key(barer))) : Optional.empty();
    }

    /** For names without blanks, such as {@code adaexampleofficial}. */
    private Optional<Imitation> joined(String look) {
        for (String rest : HouseWords.rests(look)) {
            Imitation found = HouseWords.isAroundHouse(rest) ? HOUSE : names.get(rest);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static List<NameWord> bare(List<NameWord> words) {
        List<NameWord> bare = new ArrayList<>(words.size());
        for (NameWord word : words) {
            if (!HouseWords.isBesideNames(word)) {
                bare.add(word);
            }
        }
        return bare;
    }

    private static List<NameWord> lastFirst(List<NameWord> words) {
        List<NameWord> turned = new ArrayList<>(words);
        Collections.rotate(turned, 1);
        return turned;
    }

    private static boolean isShort(List<NameWord> words) {
        int letters = 0;
        for (NameWord word : words) {
            letters += word.letters();
        }
        return letters < SHORTEST;
    }

    /** Short ones get a mark that no look has, so that they meet only their equals. */
    private static String key(List<NameWord> words) {
        return isShort(words)
                ? words.stream().map(NameWord::text).collect(Collectors.joining(" ", "=", ""))
                : look(words);
    }

    private static String look(List<NameWord> words) {
        if (words.size() == 1) {
            return words.get(0).look();
        }
        var look = new StringBuilder();
        words.forEach(word -> look.append(word.look()));
        return look.toString();
    }

    private static String capitalized(String name) {
        var made = new StringBuilder(name.length());
        boolean inWord = false;
        for (int c : name.codePoints().toArray()) {
            made.appendCodePoint(inWord ? Character.toLowerCase(c) : Character.toTitleCase(c));
            inWord = Character.isLetter(c);
        }
        return made.toString();
    }

    /** As it is seen where direction characters are obeyed: backwards from an override to its end. */
    private static String turned(String text) {
        var made = new StringBuilder(text.length());
        int at = 0;
        for (int from = text.indexOf(RIGHT_TO_LEFT_OVERRIDE); from >= 0; from = text.indexOf(RIGHT_TO_LEFT_OVERRIDE, at)) {
            int end = text.indexOf(END_OF_OVERRIDE, from);
            int to = end < 0 ? text.length() : end;
            made.append(text, at, from).append(new StringBuilder(text.substring(from + 1, to)).reverse());
            at = to;
        }
        return made.append(text, at, text.length()).toString();
    }
}
