package dev.caveat.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where the program begins. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        int code;
        // Pictures are scaled by the parts of Java that could open windows too.
        System.setProperty("java.awt.headless", "true");
        // Before Java 18 a method that is called by reflection gets a class of its own with the sixteenth call; that class costs as much as
        // hundreds of calls, and a small site's records have a hundred such methods.
        System.setProperty("sun.reflect.inflationThreshold", "400");
        Surroundings surroundings = Surroundings.ofProcess();
        try {
            code = run(out, err, surroundings, arguments);
        } catch (OutOfMemoryError full) {
            err.println("caveat: there is not enough memory; give Java more, such as CAVEAT_JAVA_OPTS=-Xmx2g");
            code = ExitStatus.MACHINE.code();
        }
        out.flush();
        err.flush();
        if (code <= ExitStatus.CONTENT.code() && !asksForVersion(arguments)) {
            StartArchive.of(surroundings).ifPresent(archive -> archive.order(surroundings.clock().instant()));
        }
        System.exit(code);
    }

    private static boolean asksForVersion(String[] arguments) {
        return arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"));
    }

    /** What a command line asks for, with as little of the program as that takes. */
    static int run(PrintWriter out, PrintWriter err, Surroundings surroundings, String[] arguments) {
        if (asksForVersion(arguments)) {
            out.println(Version.line());
            return ExitStatus.GOOD.code();
        }
        Optional<EverydayBuild> everyday = EverydayBuild.of(arguments);
        return everyday.isPresent() ? everyday.get().run(out, err, surroundings) : CommandLines.run(out, err, surroundings, arguments);
    }
}
