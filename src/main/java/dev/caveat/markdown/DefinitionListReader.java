package dev.caveat.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParser;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Reads lists of definitions: below a line of text, or a few of them, each line that begins with {@code : } begins what they mean.
 *
 * <p>What belongs to a meaning beyond its first paragraph is indented as its text is.
 */
final class DefinitionListReader extends AbstractBlockParserFactory {
    /** Of more lines than this none are terms: somebody's paragraph is not to be torn apart. */
    private static final int MOST_TERMS = 8;

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        CharSequence line = state.getLine().getContent();
        int colon = state.getNextNonSpaceIndex();
        boolean marked = state.getIndent() < 4 && colon + 1 < line.length() && line.charAt(colon) == ':'
                && (line.charAt(colon + 1) == ' ' || line.charAt(colon + 1) == '\t');
        if (!marked || isBlankAfter(line, colon + 1)) {
            return BlockStart.none();
        }
        int column = state.getColumn() + state.getIndent() + 2;
        if (matched.getMatchedBlockParser() instanceof OfList) {
            return BlockStart.of(new OfMeaning(column)).atColumn(column);
        }
        SourceLines paragraph = matched.getParagraphLines();
        if (paragraph.isEmpty() || paragraph.getLines().size() > MOST_TERMS) {
            return BlockStart.none();
        }
        List<BlockParser> parsers = new ArrayList<>();
        parsers.add(new OfList());
        paragraph.getLines().forEach(term -> parsers.add(new OfTerm(term)));
        parsers.add(new OfMeaning(column));
        return BlockStart.of(parsers.toArray(BlockParser[]::new)).atColumn(column).replaceParagraphLines(paragraph.getLines().size());
    }

    private static boolean isBlankAfter(CharSequence line, int from) {
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) != ' ' && line.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    private static final class OfList extends AbstractBlockParser {
        private final DefinitionList block = new DefinitionList();

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return child instanceof DefinitionList.Term || child instanceof DefinitionList.Meaning;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        /** Any line may go on: what is none of ours is not taken by what we hold, and closes us. */
        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.atIndex(state.getIndex());
        }
    }

    private static final class OfTerm extends AbstractBlockParser {
        private final DefinitionList.Term block = new DefinitionList.Term();
        private final SourceLine line;

        OfTerm(SourceLine line) {
            this.line = line;
            if (line.getSourceSpan() != null) {
                block.setSourceSpans(List.of(line.getSourceSpan()));
            }
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void parseInlines(InlineParser inlines) {
            inlines.parse(SourceLines.of(stripped(line)), block);
        }

        private static SourceLine stripped(SourceLine line) {
            CharSequence text = line.getContent();
            int from = 0;
            int to = text.length();
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            return line.substring(from, to);
        }
    }

    private static final class OfMeaning extends AbstractBlockParser {
        private final DefinitionList.Meaning block = new DefinitionList.Meaning();
        private final int column;

        OfMeaning(int column) {
            this.column = column;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return true;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return BlockContinue.atIndex(state.getNextNonSpaceIndex());
            }
            return state.getColumn() + state.getIndent() >= column ? BlockContinue.atColumn(column) : BlockContinue.none();
        }
    }
}
