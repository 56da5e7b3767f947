package dev.caveat.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What is left out of a style sheet, and what stays. */
class SmallerCssTest {
    private static void same(String css) {
        assertEquals(css, SmallerCss.of(css));
    }

    private static void becomes(String small, String css) {
        assertEquals(small, SmallerCss.of(css));
    }

    @Test
    void blanksAroundWhatSeparatesGo() {
        becomes("a,b{color:red;top:0;}", "\n a ,\tb {\n  color : red ;\n  top: 0;\n}\n");
        becomes("@media (min-width: 48em){a{top:0;}b{top:1px;}}", "@media (min-width: 48em) {\n  a { top: 0; }\n\n  b { top: 1px; }\n}\n");
        becomes("p{margin:calc(1px + 2px) auto}", "p { margin: calc( 1px + 2px )  auto }");
        becomes("@import url( a b );p{top:0}", "@import url( a b ) ;\np{ top:0 }");
    }

    @Test
    void blanksThatMeanSomethingStay() {
        same("a :hover,a > b,a + b{top:0}");
        same("a{width:calc(1px + -2px)}");
        same("@media screen and (color){a{top:0}}");
        same(".a .b:not(.c) .d{top:0}");
        same("a{margin:-1px - 2px;color:red !important}");
        same("@supports selector(:root:has(a)){b{top:0}}");
        same("@import \"x\" supports(selector(a :hover));");
    }

    @Test
    void commentsGoButForLicences() {
        becomes("a{top:0}", "/* one */ a /* two */ { /**/ top: /* three */ 0 /* four */ } /* five");
        becomes("/*! (c) *//**/a{top:0}", "/*! (c) *//* x */a{top:0}");
        becomes("/*! a { b: c } */ a{top:0}", "/*! a { b: c } */\na { top: 0 }");
    }

    @Test
    void aCommentKeepsApartWithoutBeingABlank() {
        becomes("a/**/.b{top:0}", "a/* no blank */.b{top:0}");
        becomes("a .b{top:0}", "a/* x */ .b{top:0}");
        becomes("a{margin:1px/**/2px}", "a{margin:1px/* x */2px}");
    }

    @Test
    void stringsAndAddressesStay() {
        same("a::after{content:\"  /* x */ ; } \\\"  \"}");
        same("a{background:url(a/*b*/c;d)}");
        becomes("a{background:url(  a  )}", "a { background: url(  a  ) }");
        becomes("a{background:url(\"a  b\")}", "a { background: url( \"a  b\" ) }");
        same("a{content:'a\\\n  b'}");
        same("[href=\" a  b \" i] b{top:0}");
    }

    @Test
    void theBlankOfAnEscapeStays() {
        same(".\\31 0{top:0}");
        becomes(".\\31  b{top:0}", ".\\31   b { top: 0 }");
        becomes(".a\\{ b{top:0}", ".a\\{  b { top: 0 }");
        becomes(".a\\; b{top:0}", ".a\\; b { top: 0 }");
        same(".\\31 {top:0}");
    }

    @Test
    void customPropertiesKeepTheirValue() {
        becomes("a{--x: ;--y:1;}", "a { --x: ; --y: 1; }");
        becomes("a{--x: ;}", "a { --x: ; }");
        becomes("a{--x:}", "a{--x:}");
        becomes("a{--x:{b:c;d:e};top:0}", "a { --x: { b: c ; d : e }; top: 0 }");
    }

    @Test
    void nestedRulesKeepTheirSelectors() {
        becomes("a{&:hover b{top:0;}b :hover{top:1px;}left:0;}", "a { &:hover b { top: 0; } b :hover { top: 1px; } left: 0; }");
    }

    @Test
    void whatIsUnclearStaysAsItIs() {
        same("a { content: \"x\n } b { top: 0 }");
        same("a { b( c { d");
        becomes("}a{top:0}}}", "} a { top: 0 } } }");
        same("");
        becomes("", "  /* x */  ");
    }

    @Test
    void aLongHostileSheetIsReadOnce() {
        same("a(;".repeat(100_000));
        assertEquals(100_000, SmallerCss.of("a{".repeat(50_000)).length());
        assertEquals(0, SmallerCss.of("/**/ ".repeat(100_000)).length());
    }
}
