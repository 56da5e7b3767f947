package dev.caveat.serve;

/**
 * Where a script can be put into an HTML page so that it runs whatever else is wrong with the page: right behind
 * {@code <head>}, or where that would begin.
 *
 * <p>Never before the document type, without which browsers show a page in another way.
 */
final class HeadPlace {
    private final byte[] page;
    private final int length;
    private int at;

    private HeadPlace(byte[] page, int length) {
        this.page = page;
        this.length = length;
    }

    /**
     * The position of the place.
     *
     * @param page the first bytes of a page, or all
     * @param length how many of them
     * @return -1 where it is not among them
     */
    static int in(byte[] page, int length) {
        HeadPlace place = new HeadPlace(page, length);
        return place.find() ? place.at : -1;
    }

    private boolean find() {
        if (begins("\u00EF\u00BB\u00BF")) {
            at = 3;
        }
        if (!skipComments()) {
            return false;
        }
        if (begins("<!") && !skipTag()) {
            return false;
        }
        if (!skipComments() || isTag("<html") && !skipTag()) {
            return false;
        }
        return skipComments() && (!isTag("<head") || skipTag());
    }

    /** Says whether their end was found. */
    private boolean skipComments() {
        while (true) {
            while (at < length && page[at] >= 0 && page[at] <= ' ') {
                at++;
            }
            if (!begins("<!--")) {
                return true;
            }
            at += 2;
            while (!begins("-->")) {
                if (++at >= length) {
                    return false;
                }
            }
            at += 3;
        }
    }

    /** Says whether its end was found. */
    private boolean skipTag() {
        int quote = 0;
        while (at < length) {
            int c = page[at++];
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return true;
            }
        }
        return false;
    }

    private boolean isTag(String start) {
        int end = at + start.length();
        return begins(start) && (end >= length || page[end] <= ' ' || page[end] == '>' || page[end] == '/');
    }

    private boolean begins(String start) {
        if (at + start.length() > length) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            int c = page[at + i] & 0xFF;
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
