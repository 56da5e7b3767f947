package dev.caveat.markdown;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** A line that is a shortcode's tag; once a text is parsed, what stands up to the tag that ends it is its content. */
final class ShortcodeBlock extends CustomBlock {
    private final ShortcodeTag tag;
    private int number;
    private boolean paired;
    private Optional<ShortcodeCall.Fault> misplaced = Optional.empty();

    private ShortcodeBlock(ShortcodeTag tag) {
        this.tag = tag;
    }

    ShortcodeTag tag() {
        return tag;
    }

    ShortcodeCall call() {
        return new ShortcodeCall(tag.name(), tag.nameAt(), tag.arguments(), number, false, tag.fault().or(() -> misplaced));
    }

    /** Whether it has an end, and so content, were it an empty one. */
    boolean isPaired() {
        return paired;
    }

    void number(int ofTag) {
        number = ofTag;
    }

    void pair() {
        paired = true;
    }

    void misplace(ShortcodeCall.Fault.Kind kind) {
        misplaced = Optional.of(new ShortcodeCall.Fault(kind, 0, tag.literal().stripTrailing().length()));
    }

    /** Where it begins in the text; known where the text was parsed with places. */
    Tag place() {
        List<SourceSpan> spans = getSourceSpans();
        if (spans.isEmpty()) {
            return new Tag(1, 1);
        }
        // A line may begin with more blanks than we saw, but ends where we do.
        SourceSpan line = spans.get(0);
        return new Tag(line.getLineIndex() + 1, Math.max(0, line.getColumnIndex() + line.getLength() - tag.literal().length()) + 1);
    }

    /** Finds them in a text. A paragraph ends where one begins. */
    static final class Reader extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() >= 4 || !ShortcodeTag.begins(line, start)) {
                return BlockStart.none();
            }
            int end = ShortcodeTag.end(line, start);
            if (end >= 0 && !line.subSequence(end, line.length()).toString().isBlank()) {
                // One among words, at the beginning of their line.
                return BlockStart.none();
            }
            ShortcodeTag tag = ShortcodeTag.read(line.subSequence(start, line.length()).toString());
            return BlockStart.of(new OfLine(new ShortcodeBlock(tag))).atIndex(line.length());
        }
    }

    private static final class OfLine extends AbstractBlockParser {
        private final ShortcodeBlock block;

        OfLine(ShortcodeBlock block) {
            this.block = block;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }
    }
}
