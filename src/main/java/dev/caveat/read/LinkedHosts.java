package dev.caveat.read;

import java.util.Locale;

/** Hosts as rules name them. */
final class LinkedHosts {
    private LinkedHosts() {}

    /** A host in the one form in which hosts are compared: {@code Shop.example.} is {@code shop.example}. */
    static String plain(String host) {
        String lower = host.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
