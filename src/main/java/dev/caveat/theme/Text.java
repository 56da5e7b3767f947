package dev.caveat.theme;

import dev.caveat.trace.Fingerprint;

/** One text of a theme, in one language. */
sealed interface Text {
    /** The pattern that fits a number; it has {@code {0}} and so on where arguments go. */
    String pattern(Number count);

    /** Whether the first argument must be a number. */
    boolean counts();

    void add(Fingerprint.Mix mix);

    /** The same for every number. */
    record Plain(String text) implements Text {
        @Override
        public String pattern(Number count) {
            return text;
        }

        @Override
        public boolean counts() {
            return false;
        }

        @Override
        public void add(Fingerprint.Mix mix) {
            mix.add("plain").add(text);
        }
    }

    /** Different for none, one and more. */
    record Counted(String zero, String one, String other) implements Text {
        @Override
        public String pattern(Number count) {
            double number = count.doubleValue();
            return number == 0 ? zero : number == 1 ? one : other;
        }

        @Override
        public boolean counts() {
            return true;
        }

        @Override
        public void add(Fingerprint.Mix mix) {
            mix.add("counted").add(zero).add(one).add(other);
        }
    }
}
