package dev.caveat.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What has to be known of all comments before the first is handed over, where they come in any order: no texts. */
public final class KeptThreads {
    private final Function<String, Optional<String>> pages;
    private final Map<String, Optional<String>> found = new HashMap<>();
    private final Answers answers = new Answers();
    private final Set<String> answered = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    /** @param pages finds the page at an address */
    public KeptThreads(Function<String, Optional<String>> pages) {
        this.pages = pages;
    }

    /**
     * That there is a comment.
     *
     * @param gone whether it was deleted: then it stays only where one that is not answers it
     */
    public void add(String address, String id, String parent, boolean gone) {
        answers.add(key(address, id), parent.isEmpty() ? "" : key(address, parent));
        if (!gone && !parent.isEmpty()) {
            answered.add(key(address, parent));
        }
    }

    /**
     * Says whether a comment that was read will be there; what is odd about it is remarked, or it is skipped.
     *
     * @param gone whether it was deleted
     */
    public boolean takes(String address, String id, boolean gone, Receiver receiver) {
        Optional<Reason> reason = id.isEmpty() ? Optional.of(Reason.UNREADABLE)
                : gone && !answered.contains(key(address, id)) ? Optional.of(Reason.DELETED)
                : !taken.add(key(address, id)) ? Optional.of(Reason.TWICE) : Optional.empty();
        if (reason.isPresent()) {
            receiver.skip(Kind.COMMENTS, reason.get());
            return false;
        }
        (gone ? Optional.of(Remark.TOMBSTONE) : answers.remark(key(address, id))).ifPresent(remark -> receiver.remark(Kind.COMMENTS, remark));
        if (page(address).isEmpty()) {
            receiver.remark(Kind.COMMENTS, Remark.NO_ARTICLE);
        }
        return true;
    }

    private Optional<String> page(String address) {
        return found.computeIfAbsent(address, pages);
    }

    /** The folder of the comments of an address, whether there is such a page or not. */
    public String folder(String address) {
        return page(address).orElseGet(() -> OldAddress.folder(address));
    }

    private static String key(String address, String id) {
        return address + "\n" + id;
    }
}
