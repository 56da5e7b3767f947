package dev.caveat.markdown;

import java.util.List;
import java.util.Optional;

/** A document that is nothing but paragraphs of text. */
record PlainDocument(String html, String text, String firstWords) implements Document {
    @Override
    public String html(Links links, Marks marks) {
        return html;
    }

    @Override
    public List<Heading> headings() {
        return List.of();
    }

    @Override
    public Optional<String> summary() {
        return Optional.of(Words.summary(firstWords)).filter(words -> !words.isEmpty());
    }

    @Override
    public List<Reference> references() {
        return List.of();
    }
}
