package dev.caveat.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Start tags with their attributes, as browsers find them. */
class TagsTest {
    private static List<String> read(String html) {
        List<String> read = new ArrayList<>();
        Tags.read(html, new Tags.Reader() {
            @Override
            public void attribute(String name, String value) {
                read.add(name + "=" + value);
            }

            @Override
            public void end(String tag) {
                read.add(tag);
            }
        });
        return read;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "<a href=\"/x\" ID='y'>t</a> | href=/x id=y a",
        "<A HREF=/x/y>t | href=/x/y a",
        "<img alt src = \"a b\" hidden/><br/> | alt= src=a b hidden= img br",
        "<p title=\"a > b\">x<i>y | title=a > b p i",
        "</a href=\"/x\"><b> | b",
        "</a title=\"<i>\"><b> | b",
        "<!-- <a href=x> --><b> | b",
        "<!doctype html><b><?php <i> ?> | b",
        "<script>'<a href=x>'</script><b> | script b",
        "<style><a></STYLE ><b> | style b",
        "<textarea><a href=x></textarea><b> | textarea b",
        "a < b <3 <b> | b",
        "<a href=\"x | href=x a",
        "<a =x href=y> | href=y a",
    })
    void areFound(String html, String found) {
        assertEquals(found, String.join(" ", read(html)));
    }

    @Test
    void noTextBreaksIt() {
        long seed = Seed.of("TagsTest");
        Random random = new Random(seed);
        String[] pieces = {"<", ">", "/", "=", "\"", "'", "a", " ", "!--", "--", "script", "</script", "?", "href", "\n"};
        for (int i = 0; i < 20_000; i++) {
            StringBuilder html = new StringBuilder();
            for (int n = random.nextInt(14); n > 0; n--) {
                html.append(pieces[random.nextInt(pieces.length)]);
            }
            read(html.toString());
        }
        for (String piece : pieces) {
            read(piece.repeat(200_000));
            read("<" + piece.repeat(200_000));
            read(("<a " + piece).repeat(50_000));
        }
    }
}
