package dev.caveat.receive;

import java.util.Optional;

/**
 * What is answered.
 *
 * @param status of HTTP
 * @param location where the browser is to go instead
 * @param page HTML; empty with a location
 * @param why in a few words for the log, without anything that a reader wrote
 */
public record Reply(int status, Optional<String> location, String page, String why) {}
