package dev.caveat.markdown;

import java.util.List;
import java.util.Map;
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
    public boolean hasRawHtml() {
        return false;
    }

    @Override
    public List<Cited> citations() {
        return List.of();
    }

    @Override
    public List<Reference> references() {
        return List.of();
    }

    @Override
    public List<Reference> undescribed() {
        return List.of();
    }

    @Override
    public Map<Integer, Tag> tags() {
        return Map.of();
    }
}
