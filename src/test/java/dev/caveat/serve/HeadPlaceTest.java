package dev.caveat.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadPlaceTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "<!doctype html><html lang=en><head>|<title>a</title>",
        "<!DOCTYPE HTML>\n<!-- <head> -->\n<HTML>\n<Head data-x='>' data-y=\">\">|<title>a</title>",
        "\u00EF\u00BB\u00BF <!--a--><!----> <!doctype html><head/>|",
        "<!--a--><!-->|--> that comment was over at once, and this is text <!doctype html><head>",
        "<!doctype html>|<title>a</title>",
        "<!doctype html><html>|<header>not a head</header>",
        "<!doctype html><!--<head>-->|<p>text",
        "|<p>text</p><head>",
        "|plain text",
        "|",
        "<!doctype html>\n|<html-like>",
    })
    void itIsWhereTheHeadBegins(String page) {
        byte[] bytes = page.replace("|", "").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(page.indexOf('|'), HeadPlace.in(bytes, bytes.length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- never closed", "<!doctype html", "<!doctype html><html lang='en", "<!doctype html><head title=\">", "<!-- -- >"})
    void whereNothingEndsThereIsNone(String page) {
        byte[] bytes = page.getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(-1, HeadPlace.in(bytes, bytes.length));
    }

    @Test
    void moreThanTheLengthIsNotLookedAt() {
        byte[] bytes = "<!doctype html><head>".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(-1, HeadPlace.in(bytes, bytes.length - 1));
        assertEquals(15, HeadPlace.in(bytes, 15));
    }
}
