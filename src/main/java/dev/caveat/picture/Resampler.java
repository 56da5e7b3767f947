package dev.caveat.picture;

import java.util.Arrays;

/**
 * Makes pictures smaller, in whole numbers but for the weights, which are the same on every machine.
 *
 * <p>Each new point is a weighted mean of all old points around it (Catmull-Rom's cubic, as wide as the picture shrinks), first
 * across and then down. Colours count as much as they are opaque, so that nothing shines through at the edges. The means are of the numbers as
 * they are stored, as nearly all programs do it.
 */
final class Resampler {
    /** Weights are this many bits long, and make this together. */
    private static final int BITS = 14;
    private static final int ONE = 1 << BITS;
    private static final int HALF = ONE / 2;
    private static final int MOST = 255;
    /** Between the two passes a value is a colour times how opaque it is. */
    private static final int MOST_BETWEEN = MOST * MOST;

    private Resampler() {}

    /** A picture that is read from top to bottom, once. */
    interface Rows {
        int width();

        int height();

        /** How many values a point has; the last of two or four says how opaque it is. */
        int channels();

        /** The values of a row, from 0 to 255, point by point. */
        void row(int y, int[] into);
    }

    /** A picture in memory. */
    record Samples(int width, int height, int channels, byte[] values) implements Rows {
        @Override
        public void row(int y, int[] into) {
            int from = y * width * channels;
            for (int i = 0; i < width * channels; i++) {
                into[i] = values[from + i] & 0xFF;
            }
        }
    }

    /** For each new point, the old ones that count, from the first on, and how much. */
    private record Weights(int[] first, int[][] weights) {
        static Weights of(int from, int to) {
            int[] first = new int[to];
            int[][] weights = new int[to][];
            double ratio = (double) from / to;
            double reach = 2 * ratio;
            for (int i = 0; i < to; i++) {
                double centre = (i + 0.5) * ratio - 0.5;
                int low = Math.max(0, (int) Math.ceil(centre - reach));
                int high = Math.min(from - 1, (int) Math.floor(centre + reach));
                double[] exact = new double[high - low + 1];
                double sum = 0;
                for (int k = 0; k < exact.length; k++) {
                    exact[k] = cubic(Math.abs(low + k - centre) / ratio);
                    sum += exact[k];
                }
                int[] rounded = new int[exact.length];
                int left = ONE;
                int largest = 0;
                for (int k = 0; k < exact.length; k++) {
                    rounded[k] = (int) Math.round(exact[k] / sum * ONE);
                    left -= rounded[k];
                    largest = rounded[k] > rounded[largest] ? k : largest;
                }
                // So that an even surface stays exactly as it is.
                rounded[largest] += left;
                first[i] = low;
                weights[i] = rounded;
            }
            return new Weights(first, weights);
        }

        /** How many old points the new one that needs most is made of. */
        int most() {
            int most = 1;
            for (int[] each : weights) {
                most = Math.max(most, each.length);
            }
            return most;
        }

        private static double cubic(double x) {
            if (x < 1) {
                return (1.5 * x - 2.5) * x * x + 1;
            }
            return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
        }
    }

    /** @param width at most the picture's own; at least 1, as is {@code height} */
    static Samples scaled(Rows picture, int width, int height) {
        int channels = picture.channels();
        boolean alpha = channels % 2 == 0;
        Weights across = Weights.of(picture.width(), width);
        Weights down = Weights.of(picture.height(), height);
        byte[] values = new byte[width * height * channels];
        int row = width * channels;
        int[] old = new int[picture.width() * channels];
        int[] sums = new int[row];
        // As many rows as one new row is made of: more are never in memory.
        char[][] ring = new char[down.most()][row];
        int read = 0;
        for (int y = 0; y < height; y++) {
            int[] weights = down.weights[y];
            for (int last = down.first[y] + weights.length - 1; read <= last; read++) {
                picture.row(read, old);
                weigh(old, channels, alpha);
                across(old, across, channels, ring[read % ring.length]);
            }
            Arrays.fill(sums, HALF);
            for (int k = 0; k < weights.length; k++) {
                char[] from = ring[(down.first[y] + k) % ring.length];
                int weight = weights[k];
                for (int i = 0; i < row; i++) {
                    sums[i] += weight * from[i];
                }
            }
            finish(sums, values, y * row, channels, alpha);
        }
        return new Samples(width, height, channels, values);
    }

    private static void across(int[] old, Weights weights, int channels, char[] into) {
        int out = 0;
        for (int x = 0; x < weights.first.length; x++) {
            int[] each = weights.weights[x];
            int from = weights.first[x] * channels;
            for (int channel = 0; channel < channels; channel++) {
                int sum = HALF;
                int at = from + channel;
                for (int weight : each) {
                    sum += weight * old[at];
                    at += channels;
                }
                into[out++] = (char) Math.max(0, Math.min(MOST_BETWEEN, sum >> BITS));
            }
        }
    }

    /** Colours times how opaque they are. */
    private static void weigh(int[] values, int channels, boolean alpha) {
        for (int at = 0; at < values.length; at += channels) {
            int opaque = alpha ? values[at + channels - 1] : MOST;
            int colours = alpha ? channels - 1 : channels;
            for (int i = 0; i < colours; i++) {
                values[at + i] *= opaque;
            }
            if (alpha) {
                values[at + colours] *= MOST;
            }
        }
    }

    private static void finish(int[] sums, byte[] values, int out, int channels, boolean alpha) {
        for (int at = 0; at < sums.length; at += channels) {
            int colours = alpha ? channels - 1 : channels;
            int opaque = alpha ? clamped(sums[at + colours]) : MOST_BETWEEN;
            for (int i = 0; i < colours; i++) {
                // What is not seen at all has no colour.
                int value = opaque == 0 ? 0 : (int) (((long) clamped(sums[at + i]) * MOST + opaque / 2) / opaque);
                values[out + at + i] = (byte) Math.min(MOST, value);
            }
            if (alpha) {
                values[out + at + colours] = (byte) ((opaque + MOST / 2) / MOST);
            }
        }
    }

    private static int clamped(int sum) {
        return Math.max(0, Math.min(MOST_BETWEEN, sum >> BITS));
    }
}
