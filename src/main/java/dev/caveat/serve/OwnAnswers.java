package dev.caveat.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.net.URLDecoder;
import java.util.Optional;

/** What is answered at the server's own addresses: the script, its events, and the problems. Other sites get none of it. */
record OwnAnswers(Answers answers, Live live, EventStreams streams) {
    /** Only the site's own pages may hold a problem page, and it holds nothing but its style sheet. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        String from = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Sec-Fetch-Site")).orElse("none");
        if (!from.equals("same-origin") && !from.equals("none")) {
            answers.say(exchange, 403, "This is for the pages of this server alone.");
            return;
        }
        String address = exchange.getRequestURI().getRawPath();
        switch (address) {
            case OwnFiles.SCRIPT, OwnFiles.STYLES -> answers.send(exchange, 200, address, OwnFiles.read(address));
            case OwnFiles.PROBLEMS -> {
                headers.set("Content-Security-Policy", POLICY);
                answers.send(exchange, 200, "a.html", live.state().problems().html("", false));
            }
            case OwnFiles.EVENTS -> {
                events(exchange);
            }
            default -> answers.say(exchange, 404, "There is no such page.");
        }
    }

    private void events(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("GET")) {
            answers.say(exchange, 405, "Events can only be waited for.");
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        // The JDK's server forgets a connection for certain only where it is not to be used again.
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(200, 0);
        answers.visit(exchange, 200, 0);
        streams.tell(exchange, parameter(exchange, "build"), parameter(exchange, "page"));
    }

    /** A part of the query; empty where it is missing or not properly encoded. */
    private static String parameter(HttpExchange exchange, String name) {
        String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        for (String part : query.split("&")) {
            if (part.startsWith(name + "=")) {
                try {
                    return URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException notEncoded) {
                    return "";
                }
            }
        }
        return "";
    }
}
