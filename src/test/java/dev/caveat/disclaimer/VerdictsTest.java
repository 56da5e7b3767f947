package dev.caveat.disclaimer;

import static dev.caveat.disclaimer.Texts.PAGE;
import static dev.caveat.disclaimer.Texts.disclaimer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictsTest {
    private static final Place SITE = new Place("content/site.yaml", 12, 3, 1, "  opinion:");
    private static final Place POLICIES = new Place("content/_policies.yaml", 1, 1, 1, "- id: opinions");
    private static final LocalDate TODAY = LocalDate.parse("2026-01-01");
    private static final Condition STORY = new Condition.Type(Set.of("story"));
    private static final Subject PAGE_OF_A_STORY = Texts.Page.typed("story");
    private static final Disclaimer OPINION = disclaimer("opinion", Placement.BOTTOM, "<p>An opinion.</p>");
    private static final Shown BELOW = new Shown("opinion", "1", Placement.BOTTOM);
    private static final Shown ABOVE = new Shown("opinion", "1", Placement.TOP);

    private static Requirement required(Placement placement) {
        return new Requirement("opinion", Optional.ofNullable(placement), STORY, SITE);
    }

    private static Policy policy(String id, Placement placement, Severity level) {
        return new Policy(
                id, STORY, new Demand.Shows("opinion", Optional.ofNullable(placement)), level, Optional.empty(), List.of(),
                new Policy.Words("readers take it for advice", "", ""), POLICIES);
    }

    private static Rules rules(List<Requirement> required, List<Policy> policies) {
        return new Rules(List.of(OPINION), required, policies, TODAY);
    }

    private static List<Problem> judged(Subject subject, Rules rules, List<String> declared, Place place, Shown... shown) {
        Asked asked = Texts.asked(subject, declared, place);
        return Verdicts.judge(asked, rules.due(asked), rules, List.of(shown), fact -> List.of());
    }

    private static List<Problem> judged(Rules rules, List<String> declared, Shown... shown) {
        return judged(PAGE_OF_A_STORY, rules, declared, PAGE, shown);
    }

    @Test
    void whatIsShownIsNoProblem() {
        Rules rules = rules(List.of(required(null)), List.of(policy("opinions", null, Severity.ERROR)));
        assertEquals(List.of(), judged(rules, List.of("opinion"), BELOW));
        assertEquals(List.of(), judged(rules, List.of("opinion"), new Shown("opinion", "1", Placement.BOTH)));
    }

    @Test
    void rulesForOtherPagesSayNothing() {
        Rules rules = rules(List.of(required(null)), List.of(policy("opinions", null, Severity.ERROR)));
        assertEquals(List.of(), judged(Texts.Page.typed("news"), rules, List.of(), PAGE));
    }

    @Test
    void aDeclaredOneThatIsNotShownIsTheThemesFault() {
        Problem problem = judged(rules(List.of(), List.of()), List.of("opinion")).get(0);
        assertEquals(Code.DISCLAIMER_NOT_SHOWN, problem.code());
        assertEquals(PAGE, problem.place());
        assertEquals(
                "\"articles/massage\" does not show the disclaimer \"opinion\" at the bottom, as content/articles/massage.md asks",
                problem.message());
        assertEquals("the theme must call <@slot \"disclaimers\" \"bottom\"/> below the page's text", problem.hint());
    }

    @Test
    void aRequiredOneThatIsNotShownNamesTheSite() {
        Problem problem = judged(rules(List.of(required(Placement.TOP)), List.of()), List.of()).get(0);
        assertEquals("\"articles/massage\" does not show the disclaimer \"opinion\" at the top, as content/site.yaml asks", problem.message());
        assertEquals(List.of(new Problem.Note("the site asks for it, because its type is story", Optional.of(SITE))), problem.notes());
    }

    @Test
    void atTheWrongPlaceItIsMissingAtTheRightOne() {
        Problem problem = judged(rules(List.of(), List.of()), List.of("opinion"), ABOVE).get(0);
        assertEquals(Code.DISCLAIMER_NOT_SHOWN, problem.code());
    }

    @Test
    void ofBothPlacesOnlyTheMissingOneIsNamed() {
        Problem problem = judged(rules(List.of(required(Placement.BOTH)), List.of()), List.of(), BELOW).get(0);
        assertEquals("the theme must call <@slot \"disclaimers\" \"top\"/> above the page's text", problem.hint());
    }

    @Test
    void anotherWordingDoesNotCount() {
        assertEquals(1, judged(rules(List.of(), List.of()), List.of("opinion"), new Shown("opinion", "2", Placement.BOTTOM)).size());
    }

    @Test
    void aPolicyThatIsBrokenSaysWhatToAdd() {
        Problem problem = judged(rules(List.of(), List.of(policy("opinions", null, Severity.ERROR))), List.of()).get(0);
        assertEquals(Code.POLICY_DISCLAIMER_MISSING, problem.code());
        assertEquals("\"articles/massage\" needs the disclaimer \"opinion\" at the bottom", problem.message());
        assertEquals(List.of(new Problem.Note("the policy \"opinions\" requires it: readers take it for advice", Optional.of(POLICIES))), problem.notes());
        assertEquals("add \"disclaimers: [opinion]\" to the front matter", problem.hint());
    }

    @Test
    void aPageThatNobodyWroteHasNoFrontMatterToAddTo() {
        Rules rules = rules(List.of(), List.of(policy("opinions", null, Severity.ERROR)));
        Problem problem = judged(PAGE_OF_A_STORY, rules, List.of(), Place.of("output/404.html")).get(0);
        assertEquals("nobody wrote this page: ask for it in content/site.yaml, under disclaimers: required:", problem.hint());
    }

    @Test
    void aPolicysLevelIsTheSeverity() {
        assertEquals(Severity.WARNING, judged(rules(List.of(), List.of(policy("opinions", null, Severity.WARNING))), List.of()).get(0).severity());
    }

    @Test
    void twoPoliciesAboutOneDisclaimerAreOneProblemOfTheWorstLevel() {
        List<Problem> problems = judged(
                rules(List.of(), List.of(policy("a", null, Severity.NOTICE), policy("b", Placement.TOP, Severity.ERROR))), List.of());
        assertEquals(1, problems.size());
        assertEquals(Severity.ERROR, problems.get(0).severity());
        assertEquals("\"articles/massage\" needs the disclaimer \"opinion\" at the top and at the bottom", problems.get(0).message());
        assertEquals(2, problems.get(0).notes().size());
        assertEquals(
                "add \"disclaimers: [opinion]\" to the front matter, and write \"placement: both\" in content/_disclaimers/opinion.md",
                problems.get(0).hint());
    }

    @Test
    void neverBothForOneDisclaimer() {
        Rules rules = rules(List.of(required(null)), List.of(policy("opinions", null, Severity.ERROR)));
        List<Problem> problems = judged(rules, List.of("opinion"));
        assertEquals(List.of(Code.DISCLAIMER_NOT_SHOWN), problems.stream().map(Problem::code).toList());
        assertEquals("\"articles/massage\" does not show the disclaimer \"opinion\" at the bottom, as content/site.yaml and content/articles/massage.md ask",
                problems.get(0).message());
    }

    @Test
    void aPolicyThatWantsAnotherPlaceSaysSo() {
        Problem problem = judged(rules(List.of(), List.of(policy("opinions", Placement.TOP, Severity.ERROR))), List.of("opinion"), BELOW).get(0);
        assertEquals("\"articles/massage\" needs the disclaimer \"opinion\" at the top", problem.message());
        assertEquals("it is asked for, but not at the top: write \"placement: both\" in content/_disclaimers/opinion.md", problem.hint());
    }

    @Test
    void aDeclaredOneThatDoesNotExistIsReportedWithTheNearest() {
        Problem problem = judged(rules(List.of(), List.of()), List.of("opinon")).get(0);
        assertEquals(Code.DISCLAIMER_UNKNOWN, problem.code());
        assertEquals("did you mean \"opinion\"?", problem.label());
    }

    @Test
    void whatIsDueIsEachDisclaimerOnceWithAllItsPlaces() {
        List<Due> due = rules(List.of(required(Placement.TOP)), List.of()).due(Texts.asked(PAGE_OF_A_STORY, List.of("opinion", "opinion"), PAGE));
        assertEquals(1, due.size());
        assertEquals(Placement.BOTH, due.get(0).placement());
        assertEquals(2, due.get(0).askedBy().size());
    }

    @Test
    void rulesThatNameNothingAreReportedOnce() {
        var rules = new Rules(
                List.of(disclaimer("empty", Placement.TOP, "<p> </p>")), List.of(required(null)), List.of(policy("p", null, Severity.ERROR)), TODAY);
        assertEquals(
                List.of(Code.DISCLAIMER_EMPTY, Code.DISCLAIMER_UNKNOWN, Code.DISCLAIMER_UNKNOWN),
                rules.problems().stream().map(Problem::code).toList());
    }

    @Test
    void explainsEachRule() {
        Rules rules = rules(List.of(required(null)), List.of(policy("opinions", Placement.TOP, Severity.ERROR)));
        List<String> lines = Verdicts.explain(Texts.asked(PAGE_OF_A_STORY, List.of("opinion"), PAGE), rules, List.of(BELOW), fact -> List.of()).stream()
                .map(Explanation::text)
                .toList();
        assertEquals(List.of(
                "site: \"opinion\" at the bottom: applies, because its type is story; the page shows it",
                "page: \"opinion\" at the bottom: applies, because the page asks for it; the page shows it",
                "policy opinions: \"opinion\" at the top: applies, because its type is story; the page does not show it"), lines);
    }

    @Test
    void explainsWhyARuleDoesNotApply() {
        Rules rules = rules(List.of(), List.of(policy("opinions", null, Severity.ERROR)));
        Explanation explanation = Verdicts.explain(Texts.asked(Texts.Page.typed("news"), List.of(), PAGE), rules, List.of(), fact -> List.of()).get(0);
        assertEquals("policy opinions: \"opinion\" at the bottom: does not apply; it would if its type is story, but its type is news", explanation.text());
    }
}
