package dev.caveat.write;

import java.util.HashMap;
import java.util.Map;

/** Who has taken which path, as the least able disk sees it: without regard to case and Unicode form. */
final class Claims {
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, String> folders = new HashMap<>();

    /**
     * Takes a path.
     *
     * @return what is in its way: the path of another file or folder; empty when it was taken, now or earlier
     */
    synchronized String take(String path) {
        String folded = OutputPath.folded(path);
        String taken = files.get(folded);
        if (taken != null) {
            return taken.equals(path) ? "" : taken;
        }
        String folder = folders.get(folded);
        if (folder != null) {
            return folder + "/";
        }
        String inTheWay = folderInTheWay(path, folded);
        if (inTheWay.isEmpty()) {
            files.put(folded, path);
            takeFolders(path, folded);
        }
        return inTheWay;
    }

    /** How the file that has taken a path spells it; the path itself where nobody has. */
    synchronized String spelling(String path) {
        return files.getOrDefault(OutputPath.folded(path), path);
    }

    /** An equal path of a folder: the one that is kept here, where there is one. */
    synchronized String kept(String folder) {
        String kept = folders.get(folder);
        return folder.equals(kept) ? kept : folder;
    }

    private String folderInTheWay(String path, String folded) {
        String at = OutputPath.parent(path);
        String foldedAt = OutputPath.parent(folded);
        while (!at.isEmpty()) {
            if (files.containsKey(foldedAt)) {
                return files.get(foldedAt);
            }
            String same = folders.get(foldedAt);
            if (same != null) {
                // Taken with the same spelling, so are all folders above it.
                return same.equals(at) ? "" : same + "/";
            }
            at = OutputPath.parent(at);
            foldedAt = OutputPath.parent(foldedAt);
        }
        return "";
    }

    private void takeFolders(String path, String folded) {
        String at = OutputPath.parent(path);
        String foldedAt = OutputPath.parent(folded);
        // Mostly they are equal, and one text is kept.
        while (!at.isEmpty() && folders.put(foldedAt, at.equals(foldedAt) ? foldedAt : at) == null) {
            at = OutputPath.parent(at);
            foldedAt = OutputPath.parent(foldedAt);
        }
    }
}
