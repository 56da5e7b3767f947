package dev.caveat.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The examples that Amazon's documentation of Signature Version 4 works out. */
class SignatureTest {
    private static final Signature SIGNATURE = new Signature(
            new AccessKeys("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", Optional.empty()), "us-east-1", "s3");
    private static final Instant NOW = Instant.parse("2013-05-24T00:00:00Z");
    private static final String HOST = "examplebucket.s3.amazonaws.com";

    private static void signs(String wanted, String method, String path, String query, Map<String, String> headers, String body) {
        String header = SIGNATURE.headers(method, HOST, path, query, new TreeMap<>(headers), body.getBytes(StandardCharsets.UTF_8), NOW).get("authorization");
        assertTrue(header.startsWith("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;"
                .replace("host;", headers.containsKey("date") ? "date;host;" : "host;")), header);
        assertEquals(wanted, header.substring(header.indexOf("Signature=") + 10));
    }

    @Test
    void aReadIsSigned() {
        signs("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41", "GET", "/test.txt", "", Map.of("range", "bytes=0-9"), "");
    }

    @Test
    void aWriteIsSigned() {
        signs("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd", "PUT", "/" + Signature.encoded("test$file.text", true), "",
                Map.of("date", "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class", "REDUCED_REDUNDANCY"), "Welcome to Amazon S3.");
    }

    @Test
    void aListingIsSigned() {
        signs("34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7", "GET", "/", "max-keys=2&prefix=J", Map.of(), "");
    }

    @Test
    void namesAreEncodedByteByByte() {
        assertEquals("a%20b/%C3%A4%28~%29%2B%25.html", Signature.encoded("a b/ä(~)+%.html", true));
        assertEquals("a%2Fb%3D", Signature.encoded("a/b=", false));
    }
}
