package dev.caveat.plan;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import java.text.Normalizer;

/**
 * A wish to be published at a path.
 *
 * @param place who wishes it, and where
 */
record Claim(String path, Place place, Kind kind) {
    /** What wishes it. */
    enum Kind {
        PAGE,
        FILE,
        ALIAS,
        /** The page of somebody in _people, at an address made of the name of that file. */
        PERSON,
        /** Something that no editor wrote, such as a list or the feed. */
        MADE
    }

    boolean isAlias() {
        return kind == Kind.ALIAS;
    }

    private boolean isMade() {
        return kind == Kind.MADE;
    }

    /** The problem that somebody else was here before, told where it is most easily mended. */
    Problem collision(Claim before) {
        boolean mineToMend = before.isMade()
                || !isMade() && (isAlias() || !before.isAlias()) && (isAlias() || place.line() > 0 || before.place.line() == 0);
        return mineToMend ? told(before) : before.told(this);
    }

    private Problem told(Claim other) {
        Problem problem = Problem.of(Code.PAGE_COLLISION, place, message(other)).hint(hint(other));
        if (!other.isMade()) {
            problem = problem.note("the other one", other.place);
        }
        return isLookalike(other) ? problem.note("the two names look alike, but their accents are stored in different ways") : problem;
    }

    private String message(Claim other) {
        if (path.equals(other.path)) {
            return other.isMade()
                    ? "this would be published at \"" + path + "\", which Caveat makes itself"
                    : "\"" + path + "\" would be published twice";
        }
        if (path.startsWith(other.path + "/") || other.path.startsWith(path + "/")) {
            String file = path.length() < other.path.length() ? path : other.path;
            return "\"" + file + "\" would have to be a file and a folder at once";
        }
        return "\"" + path + "\" and \"" + other.path + "\" are one path on some disks";
    }

    private String hint(Claim other) {
        if (isAlias()) {
            return other.isAlias()
                    ? "delete one of the two; until then neither is published"
                    : "delete the alias; until then it leads nowhere";
        }
        String what = other.isMade() ? "it" : "one of them";
        return (isCalledAsItsFile() || other.isCalledAsItsFile() ? "rename " + what : "give " + what + " another slug: or url:")
                + "; until then neither is published";
    }

    private boolean isCalledAsItsFile() {
        return kind == Kind.FILE || kind == Kind.PERSON;
    }

    private boolean isLookalike(Claim other) {
        String mine = place.file();
        String theirs = other.place.file();
        return !mine.equals(theirs)
                && Normalizer.normalize(mine, Normalizer.Form.NFC).equals(Normalizer.normalize(theirs, Normalizer.Form.NFC));
    }
}
