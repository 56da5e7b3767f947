package dev.caveat.read;

import dev.caveat.comment.Order;
import dev.caveat.model.CommentFeeds;
import dev.caveat.model.CommentForm;
import dev.caveat.model.Config;
import dev.caveat.model.FeedFormat;
import dev.caveat.problem.Problems;
import dev.caveat.yaml.Fields;
import java.util.Optional;

/** Reads {@code comments} of {@code site.yaml}. */
final class CommentSettings {
    private CommentSettings() {}

    static Config.Comments of(Fields fields, Problems problems) {
        return new Config.Comments(
                fields.text("order").flatMap(Order::of).orElse(Order.NEWEST_THREADS),
                fields.number("maxDepth"),
                fields.number("perPage"),
                fields.period("closeAfter"),
                fields.flag("relativeDates"),
                form(fields.map("form"), problems),
                feeds(fields.map("feeds")));
    }

    private static Optional<CommentForm> form(Fields fields, Problems problems) {
        return fields.text("action").filter(action -> !action.isBlank()).map(CommentForm::new);
    }

    private static CommentFeeds feeds(Fields fields) {
        return new CommentFeeds(
                fields.texts("formats").stream().flatMap(word -> FeedFormat.of(word).stream()).toList(),
                fields.number("size"),
                fields.flag("articles"));
    }
}
