package dev.caveat.comment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words with which a name claims to be somebody on whom readers rely, by their looks; English and its neighbours. */
final class HouseWords {
    /** Who has one of them in a name claims to belong to the house, whatever else stands there. */
    private static final String CLAIMS = "moderator moderators moderatorin moderateur moderatrice moderador moderadora moderatore"
            + " admin admins administrator administrators administratorin administrateur administratrice administrador"
            + " administradora amministratore beheerder webmaster sysop sysadmin";
    /** Who has nothing else in a name claims it too. */
    private static final String ROLES = "mod mods moderation staff editor editors editorial publisher owner official support helpdesk"
            + " author authors expert experts reviewer reviewers redaktion redakteur redakteurin redactie redacteur redaction"
            + " redactrice redaccion redazione officiel offiziell oficial";
    /** They say nothing, alone or beside the others. */
    private static final String FILLERS = "the real true verified genuine this it is here our your my site website blog forum team"
            + " community member from at of for and by chief head lead senior deputy customer technical tech desk help"
            + " la le les el los las der die das de du des und et equipe equipo";
    /** Beside a name they make no other name; alone they say what somebody is, as readers may: a nurse, or {@code Dr}. */
    private static final String TITLES = "dr doc doctor prof professor mr mrs ms mx miss mister sir dame madam herr frau dipl med"
            + " md phd dphil mph msc bsc rn rgn gp mbbs mbchb mrcp frcp facp dds dpt psyd lcsw nurse physician surgeon"
            + " therapist physiotherapist psychologist psychiatrist neurologist pharmacist consultant specialist registered";
    /** In letters; a shorter word stands by chance at the end of too many names. */
    private static final int JOINED_FROM = 5;

    private static final Set<String> CLAIMING = looks(CLAIMS);
    private static final Set<String> HOUSE = looks(CLAIMS + " " + ROLES);
    private static final Set<String> AROUND_HOUSE = looks(CLAIMS + " " + ROLES + " " + FILLERS);
    private static final Set<String> BESIDE_NAMES = looks(CLAIMS + " " + ROLES + " " + FILLERS + " " + TITLES);
    private static final String[] JOINED =
            Arrays.stream((CLAIMS + " " + ROLES).split(" ")).filter(word -> word.length() >= JOINED_FROM).map(HouseWords::look).toArray(String[]::new);

    private HouseWords() {}

    static boolean claims(List<NameWord> words) {
        for (NameWord word : words) {
            if (CLAIMING.contains(word.look())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name says nothing but that somebody is of the house. */
    static boolean nothingElse(List<NameWord> words) {
        boolean isHouse = false;
        for (NameWord word : words) {
            if (!AROUND_HOUSE.contains(word.look())) {
                return false;
            }
            isHouse |= HOUSE.contains(word.look());
        }
        return isHouse;
    }

    static boolean isAroundHouse(String look) {
        return AROUND_HOUSE.contains(look);
    }

    /** Whether it may stand beside somebody's name; a single letter is somebody's initial. */
    static boolean isBesideNames(NameWord word) {
        return word.letters() > 1 && BESIDE_NAMES.contains(word.look());
    }

    /** What is left of a text without blanks, when a word of the house is taken off its beginning or its end. */
    static List<String> rests(String look) {
        List<String> rests = List.of();
        for (String word : JOINED) {
            if (look.length() > word.length() && (look.startsWith(word) || look.endsWith(word))) {
                rests = rests.isEmpty() ? new ArrayList<>(2) : rests;
                rests.add(look.startsWith(word) ? look.substring(word.length()) : look.substring(0, look.length() - word.length()));
            }
        }
        return rests;
    }

    private static String look(String word) {
        return word.codePoints().mapToObj(Glyphs::of).collect(Collectors.joining());
    }

    private static Set<String> looks(String words) {
        return Arrays.stream(words.split(" ")).map(HouseWords::look).collect(Collectors.toUnmodifiableSet());
    }
}
