package dev.caveat.picture;

/** Reading of numbers and letters from a file that may end too early or lie: what lies outside of it is 0, and begins nothing. */
final class Bytes {
    private Bytes() {}

    /** @param letters in ISO 8859-1 */
    static boolean begins(byte[] file, int from, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            if (from + i >= file.length || from + i < 0 || (file[from + i] & 0xFF) != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static int at(byte[] file, int index) {
        return index < 0 || index >= file.length ? 0 : file[index] & 0xFF;
    }

    /** A number whose first byte is the highest. */
    static int number(byte[] file, int from, int bytes) {
        int number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | at(file, from + i);
        }
        return number;
    }

    /** A number whose first byte is the lowest. */
    static int little(byte[] file, int from, int bytes) {
        int number = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            number = number << 8 | at(file, from + i);
        }
        return number;
    }
}
