package dev.caveat.render;

import dev.caveat.model.CommentForm;
import dev.caveat.model.Config;
import dev.caveat.model.Image;
import dev.caveat.trace.Fingerprint;
import java.util.Set;

/** The settings of the site as facets: one each, so that a change renders only what depends on it. */
final class Settings {
    /** Those that a site can say in each of its languages. */
    private static final Set<String> SAID = Set.of("title", "description", "language", "direction", "taxonomies", "params");

    private Settings() {}

    /** Whether a setting may be another one on pages in another language. */
    static boolean isSaidInLanguages(String name) {
        return SAID.contains(name);
    }

    /** Of one setting, by the name under which renderings ask for it. */
    static Fingerprint now(Config config, String name) {
        return switch (name) {
            case "title" -> Fingerprint.of(config.title());
            case "description" -> Fingerprint.of(config.description());
            case "baseUrl" -> Fingerprint.of(config.baseUrl());
            case "relativeUrls" -> Fingerprint.of(Boolean.toString(config.relativeUrls()));
            case "environment" -> Fingerprint.of(config.environment());
            case "language" -> Fingerprint.of(config.language());
            case "direction" -> Fingerprint.of(LanguageViews.direction(config));
            case "timezone" -> Fingerprint.of(config.timezone().getId());
            case "pageSize" -> Fingerprint.mix().add(config.pageSize()).done();
            case "feedSize" -> Fingerprint.mix().add(config.feeds().size()).done();
            case "hosting" -> Fingerprint.of(config.hosting().word());
            case "affiliates" -> Fingerprint.mix().add(config.affiliates().names()).done();
            case "pictures" -> Fingerprint.of(config.pictures().toString());
            case "markup" -> Fingerprint.of(config.markup().toString());
            case "image" -> config.image().map(Image::fingerprint).orElse(Fingerprint.ABSENT);
            case "people" -> Fingerprint.of(config.people().toString());
            case "terms" -> Fingerprint.of(config.vocabularies().toString());
            case "taxonomies" -> Fingerprint.mix().addValue(config.taxonomies()).done();
            case "comments" -> comments(config.comments());
            case "commentForm" -> config.comments().form().map(CommentForm::fingerprint).orElse(Fingerprint.ABSENT);
            case "commentFeeds" -> Fingerprint.of(config.comments().feeds().toString());
            case "overdue" -> Fingerprint.of(config.reviews().overdue().word());
            case "params" -> Fingerprint.mix().addValue(config.params()).done();
            default -> throw new IllegalArgumentException("no such setting: " + name);
        };
    }

    /** How comments are shown; their form and their feeds are settings of their own. */
    private static Fingerprint comments(Config.Comments settings) {
        return Fingerprint.mix().add(settings.order().word()).add(settings.maxDepth()).add(settings.perPage())
                .add(settings.relativeDates()).done();
    }
}
