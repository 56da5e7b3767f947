package dev.caveat.write;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a disk refused something, in words. */
public final class Reason {
    private Reason() {}

    public static String of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "it is no longer there";
        }
        String said = e instanceof FileSystemException ? ((FileSystemException) e).getReason() : e.getMessage();
        return said == null || said.isBlank() ? e.getClass().getSimpleName() : said;
    }
}
