package dev.caveat.check;

import dev.caveat.html.Faults;
import dev.caveat.html.HtmlPage;
import dev.caveat.model.Addresses;
import dev.caveat.model.Config;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Looks whether the markup of a page does what it is meant to do. */
final class Markup {
    private final Addresses addresses;

    Markup(Config config) {
        this.addresses = Addresses.of(config);
    }

    /** @param told what is said of the page already: of pictures in its text, where they stand */
    List<Finding> of(Subject subject, HtmlPage page, List<Problem> told) {
        List<Finding> findings = new ArrayList<>();
        for (Faults.Fault fault : Faults.of(page)) {
            if (fault.kind() == Faults.Kind.PICTURE_WITHOUT_ALT
                    && told.stream().anyMatch(problem -> problem.code() == Code.PICTURE_ALT && problem.message().contains("\"" + fault.written() + "\""))) {
                continue;
            }
            findings.add(new Finding(
                    Problem.of(Code.CHECK_MARKUP, place(fault, subject), subject.name() + " has " + what(fault)).hint(hint(fault.kind())),
                    fault.kind() + "\n" + fault.what() + "\n" + fault.written()));
        }
        return findings;
    }

    private Place place(Faults.Fault fault, Subject subject) {
        return switch (fault.kind()) {
            case ADDRESS -> subject.address(fault.what(), addresses);
            case PICTURE_WITHOUT_ALT -> subject.address(fault.written(), addresses);
            default -> subject.written(fault.written());
        };
    }

    private static String what(Faults.Fault fault) {
        return switch (fault.kind()) {
            case HEADING_SKIPPED -> "a heading that skips a level, " + fault.what() + called(fault);
            case HEADING_EMPTY -> "a heading without words, " + fault.what();
            case PICTURE_WITHOUT_ALT -> "a picture without an alt text, " + fault.written();
            case HEADER_EMPTY -> "a table with an empty header cell" + (fault.written().isEmpty() ? "" : ", before \"" + fault.written() + "\"");
            case BLOCK_IN_WORDS -> "a block where only words may stand, " + fault.what() + called(fault);
            case ADDRESS -> "a link to \"" + fault.what() + "\", in which a % begins no escape";
        };
    }

    private static String called(Faults.Fault fault) {
        return fault.written().isEmpty() ? "" : ": \"" + fault.written() + "\"";
    }

    private static String hint(Faults.Kind kind) {
        return switch (kind) {
            case HEADING_SKIPPED -> "begin with ## below the title, and go down one level at a time: many readers go from heading to heading";
            case HEADING_EMPTY -> "give it words, or take it away";
            case PICTURE_WITHOUT_ALT -> "say in alt what it shows, or write alt=\"\" where it only decorates";
            case HEADER_EMPTY -> "say what the column or row is; screen readers name each cell by it";
            case BLOCK_IN_WORDS -> "close the element before the block begins, or use <div>";
            case ADDRESS -> "write %25 for a percent sign";
        };
    }
}
