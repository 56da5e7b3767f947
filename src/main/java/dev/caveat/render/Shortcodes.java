package dev.caveat.render;

import dev.caveat.markdown.Document;
import dev.caveat.markdown.Marks;
import dev.caveat.markdown.ShortcodeCall;
import dev.caveat.markdown.Tag;
import dev.caveat.model.Addresses;
import dev.caveat.model.Config;
import dev.caveat.model.Page;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.problem.Suggestion;
import dev.caveat.theme.Html;
import dev.caveat.theme.Limits;
import dev.caveat.theme.Rendering;
import dev.caveat.theme.Shortcode;
import dev.caveat.theme.Theme;
import dev.caveat.theme.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shortcodes in the text of one page: each is checked against what its template declares, and made by it.
 *
 * <p>What a template makes is the theme's own and goes to the page as it is; what editors give it is text, which FreeMarker
 * escapes, an address that was looked at, or Markdown that was made safe like the text around it.
 */
final class Shortcodes {
    /** Who has made that many mistakes has made one mistake many times. */
    private static final int MOST_PROBLEMS = 20;

    private final Door door;
    private final Theme theme;
    private final Addresses addresses;
    private final QuotedComments quoted;
    private final RecentComments recent;
    private final Problems problems;
    private int made;
    private int told;

    /** @param problems is told what is wrong */
    Shortcodes(Door door, Theme theme, Addresses addresses, QuotedComments quoted, RecentComments recent, Problems problems) {
        this.door = door;
        this.theme = theme;
        this.addresses = addresses;
        this.quoted = quoted;
        this.recent = recent;
        this.problems = problems;
    }

    /** Whether one stands in the text; asked when the text is finished. */
    boolean isAny() {
        return made > 0;
    }

    /** The comments that the text quotes; asked when it is finished. */
    List<Shows.Comment> shown() {
        return quoted.shown();
    }

    /** What stands in the text of a page, beside marks of other kinds. */
    Marks in(Page page, Document document, SourceText source, Marks others) {
        return new OnPage(page, document, source, others);
    }

    private final class OnPage implements Marks {
        private final Page page;
        private final Document document;
        private final SourceText source;
        private final Marks others;
        private final SiteViews site;
        private Optional<Map<Integer, Tag>> tags = Optional.empty();

        OnPage(Page page, Document document, SourceText source, Marks others) {
            this.page = page;
            this.document = document;
            this.source = source;
            this.others = others;
            this.site = new SiteViews(door, addresses, recent, Optional::empty, problems);
        }

        @Override
        public String html(String name, String argument) {
            return others.html(name, argument);
        }

        @Override
        public String shortcode(ShortcodeCall call, Optional<String> content) {
            if (call.fault().isPresent()) {
                form(call, call.fault().get());
                return "";
            }
            Optional<Shortcode> known = theme.shortcode(call.name(), door.reads());
            if (known.isEmpty()) {
                wrong(Code.SHORTCODE_UNKNOWN, call, call.nameAt(), call.name().length(), "there is no shortcode \"" + call.name() + "\"",
                        Suggestion.question(call.name(), theme.shortcodes()), "there are: " + String.join(", ", theme.shortcodes()));
                return "";
            }
            int before = told;
            if (call.amongWords() && !known.get().inline()) {
                wrong(Code.SHORTCODE_FORM, call, 0, call.nameAt() + call.name().length(),
                        "the shortcode \"" + call.name() + "\" stands on a line of its own", "", "put it on one, with empty lines around it");
                return "";
            }
            hasContent(call, known.get(), content);
            Map<String, Object> values = new ShortcodeValues(page, door, addresses, quoted, known.get(), new ShortcodeValues.Complaints() {
                @Override
                public void at(ShortcodeCall.Argument argument, boolean value, String message, String label, String hint) {
                    wrong(Code.SHORTCODE_VALUE, call, value ? argument.valueAt() : argument.at(), value ? argument.length() : argument.name().length(),
                            message, label, hint);
                }

                @Override
                public void missing(String message, String hint) {
                    wrong(Code.SHORTCODE_VALUE, call, call.nameAt(), call.name().length(), message, "", hint);
                }
            }).of(call.arguments());
            if (told > before) {
                return "";
            }
            String html = made(known.get(), values, content);
            return known.get().inline() && !call.amongWords() && !html.isEmpty() ? "<p>" + html + "</p>" : html;
        }

        private void hasContent(ShortcodeCall call, Shortcode shortcode, Optional<String> content) {
            String end = "{{< /" + call.name() + " >}}";
            if (shortcode.content() == Shortcode.Content.REQUIRED && content.isEmpty()) {
                wrong(Code.SHORTCODE_FORM, call, 0, call.nameAt() + call.name().length(), "this shortcode has no end", "",
                        "write " + end + " on a line of its own below what belongs to it");
            } else if (shortcode.content() == Shortcode.Content.NONE && content.isPresent()) {
                wrong(Code.SHORTCODE_FORM, call, 0, call.nameAt() + call.name().length(), "\"" + call.name() + "\" takes no content", "",
                        "leave out " + end);
            }
        }

        private String made(Shortcode shortcode, Map<String, Object> values, Optional<String> content) {
            made++;
            Map<String, Object> root = new LinkedHashMap<>();
            root.put("site", site.site(page.url()));
            root.put("url", site.url());
            root.put("asset", site.asset());
            root.put("params", View.of(values));
            root.put("content", content.map(html -> new Html(html.strip())));
            root.put("number", made);
            root.put("page", View.of("title", page.title(), "url", addresses.href(page.url())));
            Rendering rendering = theme.render(
                    Theme.shortcodeTemplate(shortcode.name()), View.of(root), door.setting("language", Config::language), door.reads(), Limits.USUAL);
            if (rendering instanceof Rendering.Rendered done) {
                return done.html().strip();
            }
            for (Problem problem : ((Rendering.Failed) rendering).problems()) {
                told++;
                problems.add(problem.note("while rendering this page", door.subject(page).asked().place()));
            }
            return "";
        }

        private void form(ShortcodeCall call, ShortcodeCall.Fault fault) {
            String[] words = switch (fault.kind()) {
                case LINE -> new String[] {"this tag of a shortcode needs a line of its own, which ends with >}}", "write it like {{< note title=\"…\" >}}"};
                case NAME -> new String[] {"this shortcode has no name", "write it like {{< note >}}"};
                case ARGUMENT -> new String[] {"a shortcode takes values by their names", "write it like src=\"…\""};
                case QUOTE -> new String[] {"this quote is not closed", "end the value with the same quote; within it, write \\\" for one"};
                case END -> new String[] {"this ends a shortcode that does not begin here",
                        "write {{< " + call.name() + " >}} above what belongs to it, in the same list or quote"};
                case DEPTH -> new String[] {"shortcodes lie within each other too deep here", "ten levels are the most"};
            };
            wrong(Code.SHORTCODE_FORM, call, fault.at(), fault.length(), words[0], "", words[1]);
        }

        /** @param at in characters from the beginning of the tag */
        private void wrong(Code code, ShortcodeCall call, int at, int length, String message, String label, String hint) {
            told++;
            if (told <= MOST_PROBLEMS) {
                Problem problem = Problem.of(code, place(call, at, length), message).hint(hint);
                problems.add(label.isEmpty() ? problem : problem.label(label));
            }
        }

        private Place place(ShortcodeCall call, int at, int length) {
            // Places are costly, and asked for only here.
            Map<Integer, Tag> places = tags.orElseGet(document::tags);
            tags = Optional.of(places);
            Tag tag = places.get(call.number());
            int above = source.place(page.bodyStart(), 1).line() - 1;
            return tag == null ? source.whole() : source.at(above + tag.line(), tag.column() + at, Math.max(1, length));
        }
    }
}
