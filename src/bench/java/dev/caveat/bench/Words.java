package dev.caveat.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The words of which the articles are made: common ones, and invented names of which most are rare, as in any real text. */
final class Words {
    static final List<String> NOUNS = words("""
            morning evening walk meal doctor nurse week month pillow window shoulder knee heart breath pulse glass kitchen garden bed
            habit question answer change pain rest hour minute clinic tablet dose cup spoon bread soup apple rice salt sugar water tea
            coffee milk friend family neighbour mother father child baby hand foot skin joint muscle bone eye ear tooth stomach diary
            note letter bus stair chair table lamp curtain noise light dark winter summer autumn spring rain sun air room house street
            park river hill step stretch exercise swim bicycle ball music song book page story word voice silence thought mood worry
            fear hope patience plan list number measure test sample result study trial group reason cause effect symptom sign fever
            cough cold allergy asthma migraine diabetes insulin thyroid pressure cholesterol vitamin iron protein fibre pharmacist
            midwife therapist specialist appointment waiting-room receipt packet leaflet warning guideline relapse recovery""");
    static final List<String> ADJECTIVES = words("""
            slow quick quiet loud warm cold early late short long small large simple plain careful gentle steady regular daily weekly
            rare common mild severe sharp dull deep light heavy fresh dry clear honest patient tired awake healthy sore stiff swollen
            better worse safe useful strange familiar first second last other whole half bitter sweet open gradual""");
    static final List<String> VERBS = words("""
            helps changes follows needs takes brings keeps shows explains measures reduces improves worries surprises reaches supports
            replaces delays begins ends repeats joins leaves meets offers requires causes prevents outlasts mentions describes covers""");
    static final List<String> LITTLE = words("in on at before after with without during for from near behind beside through against under");
    static final List<String> ARTICLES = words("the the the a a this every my our their one no each");
    static final List<String> JOINTS = words("and but because while although so when until whereas");
    static final List<String> OPENINGS = words("Usually Sometimes Often Rarely Today Perhaps Still Later Meanwhile Naturally Here Then");
    static final List<String> GIVEN = words("""
            Ada Bo Cato Dina Edda Finn Gita Hugo Ines Juno Kaya Lio Mona Nilo Odo Pia Quin Rena Saro Tilda Udo Vera Wim Xenia Yara Zeno
            Alma Bela Cleo Dario Elin Falk Gesa Hale Ilse Jaro Kian Luz Maik Nora Ola Penn Rhea Silas Tova Uma Vito Wanda Yves Zoë
            André Björn Chloé Désirée Émile Frøya Gül Hélène Iñaki José Łucja Müge Niño Søren""");

    /** Names of remedies, places and plants that there are not. */
    static final List<String> INVENTED = invented();

    /** 200 tags. */
    static final List<String> TAGS = crossed(
            words("sleep back knee tea walking breathing headaches shifts tablets swimming cooking waiting lifting reading noise worry winter scars teeth feet"),
            words("at-night at-work after-fifty in-summer for-beginners and-children on-travels in-pairs with-pain by-the-week"));

    static final List<String> CATEGORIES =
            words("movement rest food mind heart sugar skin birth joints breath medicines care");

    private Words() {}

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private static List<String> crossed(List<String> firsts, List<String> seconds) {
        List<String> all = new ArrayList<>();
        for (String second : seconds) {
            for (String first : firsts) {
                all.add(first + "-" + second);
            }
        }
        return Collections.unmodifiableList(all);
    }

    private static List<String> invented() {
        Chance chance = new Chance(4);
        List<String> starts = words("ba ce do fa gri ho ka lu mi no pra qui ro sa te vo wi ze bri cla");
        List<String> middles = words("la ne ri to ma xi lo va du re si no");
        List<String> ends = words("n l ra sol min dex tin on ia is um th");
        List<String> all = new ArrayList<>();
        while (all.size() < 2500) {
            String name = chance.of(starts) + chance.of(middles) + (chance.in100(50) ? chance.of(middles) : "") + chance.of(ends);
            all.add(name);
        }
        return Collections.unmodifiableList(all);
    }
}
