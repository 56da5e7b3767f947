package dev.caveat.markdown;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** A shortcode's tag among the words of a line. It has no content. */
final class ShortcodeInline extends CustomNode {
    /** In characters; a line with thousands of tags would otherwise be looked through thousands of times. */
    private static final int LONGEST = 2_000;

    private final ShortcodeTag tag;
    private int number;

    private ShortcodeInline(ShortcodeTag tag) {
        this.tag = tag;
    }

    ShortcodeCall call() {
        // The end of one that has content would have to stand on a line of its own, like its beginning.
        Optional<ShortcodeCall.Fault> end = tag.ends()
                ? Optional.of(new ShortcodeCall.Fault(ShortcodeCall.Fault.Kind.LINE, 0, tag.literal().length())) : Optional.empty();
        return new ShortcodeCall(tag.name(), tag.nameAt(), tag.arguments(), number, true, tag.fault().or(() -> end));
    }

    void number(int ofTag) {
        number = ofTag;
    }

    /** Where it begins in the text; known where the text was parsed with places. */
    Tag place() {
        List<SourceSpan> spans = getSourceSpans();
        return spans.isEmpty() ? new Tag(1, 1) : new Tag(spans.get(0).getLineIndex() + 1, spans.get(0).getColumnIndex() + 1);
    }

    /** Finds them in a text: so there is none in code. */
    static final class Reader implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('{');
        }

        @Override
        public InlineContentParser create() {
            return Reader::read;
        }

        private static ParsedInline read(InlineParserState state) {
            Scanner scanner = state.scanner();
            Position begin = scanner.position();
            if (!scanner.next(ShortcodeTag.BEGIN)) {
                return ParsedInline.none();
            }
            Position behind = scanner.position();
            for (int length = 0; length < LONGEST && scanner.hasNext() && scanner.peek() != '\n'; length++) {
                scanner.next();
            }
            String line = scanner.getSource(begin, scanner.position()).getContent();
            if (!ShortcodeTag.begins(line, 0)) {
                return ParsedInline.none();
            }
            int end = ShortcodeTag.end(line, 0);
            scanner.setPosition(behind);
            for (int at = ShortcodeTag.BEGIN.length(); at < end; at++) {
                scanner.next();
            }
            // Of one that does not end, only the braces are taken: its words stay.
            return ParsedInline.of(new ShortcodeInline(ShortcodeTag.read(line.substring(0, Math.max(end, ShortcodeTag.BEGIN.length())))), scanner.position());
        }
    }
}
