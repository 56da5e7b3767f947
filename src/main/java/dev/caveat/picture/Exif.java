package dev.caveat.picture;

/**
 * What a camera says of a picture, in the form that TIFF files have: a list of numbered values, with offsets from its own beginning.
 *
 * <p>Two things are read of it: how the picture is turned, and whether it says where it was taken.
 */
final class Exif {
    /** What stands before it in a JPEG file. */
    static final String MARK = "Exif\0\0";

    /** The picture is shown as it lies. */
    static final int UPRIGHT = 1;

    /** From this one on, a picture is turned by a quarter. */
    private static final int ON_ITS_SIDE = 5;
    private static final int LAST = 8;

    private static final int ORIENTATION = 0x0112;
    private static final int GPS = 0x8825;
    /** Within GPS: what is north, how far, what is east, how far. */
    private static final int NORTH = 1;
    private static final int FAR_EAST = 4;
    private static final int ENTRY = 12;

    private Exif() {}

    static boolean isOnItsSide(int orientation) {
        return orientation >= ON_ITS_SIDE;
    }

    /** How the picture is turned, from 1 to 8; 1 where nothing credible is said. */
    static int orientation(byte[] file, int start) {
        int entry = entry(file, start, directory(file, start), ORIENTATION);
        int orientation = entry < 0 ? UPRIGHT : number(file, start, entry + 8, 2);
        return orientation < UPRIGHT || orientation > LAST ? UPRIGHT : orientation;
    }

    /** Whether a latitude or longitude is in it. */
    static boolean hasPlace(byte[] file, int start) {
        int entry = entry(file, start, directory(file, start), GPS);
        if (entry < 0) {
            return false;
        }
        int gps = within(file, start, number(file, start, entry + 8, 4));
        for (int tag = NORTH; tag <= FAR_EAST; tag++) {
            if (entry(file, start, gps, tag) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether what begins here may be such data. */
    static boolean isAt(byte[] file, int start) {
        return Bytes.begins(file, start, "II*\0") || Bytes.begins(file, start, "MM\0*");
    }

    /** Data that say how a picture is turned and nothing else. */
    static byte[] turned(int orientation) {
        return new byte[] {
            'M', 'M', 0, '*', 0, 0, 0, 8, 0, 1, ORIENTATION >> 8, ORIENTATION & 0xFF, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0
        };
    }

    private static int directory(byte[] file, int start) {
        return isAt(file, start) ? within(file, start, number(file, start, start + 4, 4)) : -1;
    }

    /** -1 for an offset that leads out of the file. */
    private static int within(byte[] file, int start, int offset) {
        long at = (long) start + offset;
        return offset < 0 || at + 2 > file.length ? -1 : (int) at;
    }

    /** Where a value of a list stands; -1 where it is not there. */
    private static int entry(byte[] file, int start, int directory, int tag) {
        if (directory < 0) {
            return -1;
        }
        int entries = number(file, start, directory, 2);
        for (int i = 0; i < entries && directory + 2 + ENTRY * (i + 1) <= file.length; i++) {
            int entry = directory + 2 + ENTRY * i;
            if (number(file, start, entry, 2) == tag) {
                return entry;
            }
        }
        return -1;
    }

    private static int number(byte[] file, int start, int from, int bytes) {
        return Bytes.begins(file, start, "II") ? Bytes.little(file, from, bytes) : Bytes.number(file, from, bytes);
    }
}
