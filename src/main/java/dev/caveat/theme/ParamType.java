package dev.caveat.theme;

import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import dev.caveat.yaml.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What kind of value a param takes. */
sealed interface ParamType permits ParamType.Text, ParamType.Flag, ParamType.Number, ParamType.Choice, ParamType.Choices,
        ParamType.Color, ParamType.Free, FileParam, FontParam {

    /** Its name in {@code theme.yaml}. */
    String word();

    /** What a value must be, in words that follow "must be". */
    String words();

    /** The value as templates see it; empty where it was reported as wrong. */
    Optional<Object> read(Node node, ParamReading reading);

    /** A value as somebody would write it, for a list of all. */
    default String shown(Object value) {
        return value instanceof List<?> list ? String.join(", ", list.stream().map(String::valueOf).toList()) : String.valueOf(value);
    }

    /** The site's value where the theme has a default. */
    default Object over(Object value, Object fallback) {
        return value;
    }

    /** Any text. */
    record Text() implements ParamType {
        @Override
        public String word() {
            return "text";
        }

        @Override
        public String words() {
            return "a text";
        }

        @Override
        public Optional<Object> read(Node node, ParamReading reading) {
            return node instanceof Scalar scalar ? Optional.of(scalar.isNull() ? "" : scalar.text()) : reading.wrong(node, this);
        }
    }

    /** Yes or no. */
    record Flag() implements ParamType {
        @Override
        public String word() {
            return "flag";
        }

        @Override
        public String words() {
            return "true or false";
        }

        @Override
        public Optional<Object> read(Node node, ParamReading reading) {
            String text = node instanceof Scalar scalar ? scalar.text() : "";
            return text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : reading.wrong(node, this);
        }
    }

    /** A number, with its bounds where it has some. */
    record Number(Optional<BigDecimal> min, Optional<BigDecimal> max) implements ParamType {
        @Override
        public String word() {
            return "number";
        }

        @Override
        public String words() {
            String from = min.map(one -> (max.isPresent() ? " from " : " of at least ") + one.toPlainString()).orElse("");
            String to = max.map(one -> (min.isPresent() ? " to " : " of at most ") + one.toPlainString()).orElse("");
            return "a number" + from + to;
        }

        @Override
        public Optional<Object> read(Node node, ParamReading reading) {
            Object value = node instanceof Scalar scalar ? Setting.plain(scalar.text().strip()) : "";
            if (!(value instanceof java.lang.Number)) {
                return reading.wrong(node, this);
            }
            BigDecimal exact = new BigDecimal(value.toString());
            boolean fits = min.stream().allMatch(one -> exact.compareTo(one) >= 0) && max.stream().allMatch(one -> exact.compareTo(one) <= 0);
            return fits ? Optional.of(value) : reading.wrong(node, this);
        }
    }

    /** One of some words. */
    record Choice(List<String> of) implements ParamType {
        @Override
        public String word() {
            return "choice";
        }

        @Override
        public String words() {
            return "one of " + String.join(", ", of);
        }

        @Override
        public Optional<Object> read(Node node, ParamReading reading) {
            return node instanceof Scalar scalar && of.contains(scalar.text())
                    ? Optional.of(scalar.text())
                    : reading.wrong(node, this, of);
        }
    }

    /** Some of some words, in the order in which they are written; a single one is a list of one. */
    record Choices(List<String> of) implements ParamType {
        @Override
        public String word() {
            return "choices";
        }

        @Override
        public String words() {
            return "a list of " + String.join(", ", of);
        }

        @Override
        public Optional<Object> read(Node node, ParamReading reading) {
            List<String> chosen = new ArrayList<>();
            for (Node item : node instanceof Sequence sequence ? sequence.items() : List.of(node)) {
                if (item instanceof Scalar scalar && scalar.isNull() && item == node) {
                    return Optional.of(List.of());
                }
                if (!(item instanceof Scalar scalar) || !of.contains(scalar.text())) {
                    return reading.wrong(item, this, of);
                }
                if (!chosen.contains(scalar.text())) {
                    chosen.add(scalar.text());
                }
            }
            return Optional.of(List.copyOf(chosen));
        }
    }

    /** A colour; templates see it as {@code #rrggbb}. */
    record Color() implements ParamType {
        @Override
        public String word() {
            return "color";
        }

        @Override
        public String words() {
            return "a colour such as \"#14594e\", rgb(20 89 78), hsl(170 63% 21%) or teal";
        }

        @Override
        public Optional<Object> read(Node node, ParamReading reading) {
            if (node instanceof Scalar scalar && scalar.isNull() && scalar.place().excerpt().contains("#")) {
                return reading.comment(scalar);
            }
            Optional<Colour> colour = node instanceof Scalar scalar ? Colour.of(scalar.text()) : Optional.empty();
            return colour.isPresent() ? Optional.of(colour.get().hex()) : reading.wrong(node, this);
        }
    }

    /** Lists and names with values, as they are written. */
    record Free() implements ParamType {
        @Override
        public String word() {
            return "free";
        }

        @Override
        public String words() {
            return "anything";
        }

        @Override
        public Optional<Object> read(Node node, ParamReading reading) {
            return Optional.of(Setting.value(node).orElse(""));
        }

        @Override
        public String shown(Object value) {
            return value instanceof View view ? "{" + String.join(", ", view.names()) + "}" : ParamType.super.shown(value);
        }
    }
}
