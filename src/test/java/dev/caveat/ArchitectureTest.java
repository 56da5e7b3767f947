package dev.caveat;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DateFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house's rules: who may know whom, and what may be done where. */
class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.caveat");

    /** Known to all, and knowing nobody: what every part speaks of. */
    private static final Set<String> COMMON = Set.of("problem", "time", "parallel");

    /** Each package, and the others that it may use besides the common ones. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("problem", Set.of()),
            Map.entry("time", Set.of()),
            Map.entry("parallel", Set.of()),
            Map.entry("privacy", Set.of()),
            Map.entry("yaml", Set.of()),
            Map.entry("store", Set.of()),
            Map.entry("trace", Set.of("store")),
            Map.entry("picture", Set.of("trace")),
            Map.entry("markdown", Set.of("picture")),
            Map.entry("sanitize", Set.of()),
            Map.entry("comment", Set.of()),
            Map.entry("disclaimer", Set.of()),
            Map.entry("html", Set.of()),
            Map.entry("search", Set.of()),
            Map.entry("write", Set.of("trace")),
            Map.entry("theme", Set.of("trace", "yaml", "picture")),
            Map.entry("model", Set.of("trace", "picture", "markdown", "comment", "disclaimer")),
            Map.entry("read", Set.of("store", "trace", "picture", "markdown", "comment", "disclaimer", "model", "yaml")),
            Map.entry("plan", Set.of("model", "search")),
            // Texts and comments are read for the page that is being rendered, and let go: so rendering knows reading.
            Map.entry("render", Set.of(
                    "trace", "picture", "markdown", "comment", "disclaimer", "model", "plan", "theme", "sanitize", "search", "read")),
            Map.entry("build", Set.of("store",
                    "trace", "picture", "comment", "disclaimer", "model", "plan", "theme", "yaml", "read", "render", "write")),
            Map.entry("moderate", Set.of("trace", "comment", "model", "yaml", "read", "write", "privacy")),
            Map.entry("importing", Set.of("trace", "comment", "model", "yaml", "read", "privacy", "html", "sanitize", "xml")),
            Map.entry("xml", Set.of()),
            Map.entry("receive", Set.of("comment", "model", "moderate")),
            Map.entry("publish", Set.of("trace", "yaml", "write")),
            Map.entry("serve", Set.of("trace", "write", "build", "receive")),
            Map.entry("check", Set.of("trace", "picture", "disclaimer", "model", "plan", "theme", "yaml", "read", "render", "build", "html", "privacy")),
            Map.entry("cli", Set.of(
                    "trace", "comment", "disclaimer", "markdown", "sanitize", "model", "plan", "theme", "yaml", "read", "render", "write",
                    "build", "publish", "serve", "check", "moderate", "receive", "importing", "privacy")));

    /** Libraries, and the one package that knows each. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "org.yaml.snakeyaml..", "yaml",
            "org.commonmark..", "markdown",
            "freemarker..", "theme",
            "org.owasp..", "sanitize",
            "org.jsoup..", "html",
            "javax.imageio..", "picture",
            "javax.crypto..", "publish",
            "picocli..", "cli",
            "javax.xml.stream..", "xml",
            "com.sun.net.httpserver..", "serve");

    /** Where the job is to read, write or look at files. */
    private static final String[] HANDLES_FILES = packages("read", "picture", "write", "build", "publish", "theme", "serve", "moderate", "importing", "cli");

    private static String[] packages(String... names) {
        return Stream.of(names).map(name -> "dev.caveat." + name + "..").toArray(String[]::new);
    }

    private static String packageOf(JavaClass one) {
        return one.getPackageName().replaceFirst("dev\\.caveat\\.?", "").replaceFirst("\\..*", "");
    }

    // Who knows whom

    @Test
    void everyPackageIsInTheTable() {
        Set<String> packages = new TreeSet<>();
        CLASSES.forEach(one -> packages.add(packageOf(one)));
        packages.removeAll(MAY_USE.keySet());
        assertEquals(Set.of(), packages, "say here what these packages may use");
    }

    @Test
    void packagesKnowNoOthersThanTheTableSays() {
        new TreeMap<>(MAY_USE).forEach((name, allowed) -> {
            String[] others = MAY_USE.keySet().stream()
                    .filter(other -> !other.equals(name) && !allowed.contains(other) && !COMMON.contains(other))
                    .map(other -> "dev.caveat." + other + "..")
                    .toArray(String[]::new);
            noClasses().that().resideInAPackage("dev.caveat." + name + "..")
                    .should().dependOnClassesThat().resideInAnyPackage(others)
                    .allowEmptyShould(true).check(CLASSES);
        });
        noClasses().that().resideInAnyPackage(packages("problem", "time", "parallel"))
                .should().dependOnClassesThat(ours().and(describe("of other packages", one -> !COMMON.contains(packageOf(one)))))
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("dev.caveat.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void aLibraryIsKnownToOnePackage() {
        LIBRARIES.forEach((library, owner) ->
                noClasses().that().resideOutsideOfPackage("dev.caveat." + owner + "..")
                        .should().dependOnClassesThat().resideInAPackage(library)
                        .check(CLASSES));
    }

    @Test
    void nothingButTheseLibrariesAndJavaIsUsed() {
        String[] known = Stream.concat(LIBRARIES.keySet().stream(), Stream.of("java..", "dev.caveat..")).toArray(String[]::new);
        classes().should().onlyDependOnClassesThat().resideInAnyPackage(known).check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage("dev.caveat..");
    }

    // State

    @Test
    void noStaticFieldChanges() {
        fields().that().areStatic().and().doNotHaveModifier(JavaModifier.SYNTHETIC).should().beFinal().check(CLASSES);
    }

    @Test
    void noStaticCollectionCanChange() throws ReflectiveOperationException {
        List<String> changeable = new ArrayList<>();
        for (JavaClass one : CLASSES) {
            for (JavaField field : one.getFields()) {
                if (field.getModifiers().contains(JavaModifier.STATIC) && canChange(field)) {
                    changeable.add(field.getFullName());
                }
            }
        }
        assertEquals(List.of(), changeable);
    }

    /** Whether a static field holds a collection that takes more, or an array that other classes see. */
    private static boolean canChange(JavaField field) throws ReflectiveOperationException {
        if (field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
            return false;
        }
        if (field.getRawType().isArray()) {
            return !field.getModifiers().contains(JavaModifier.PRIVATE);
        }
        if (!field.getRawType().isAssignableTo(Collection.class) && !field.getRawType().isAssignableTo(Map.class)) {
            return field.getRawType().getPackageName().equals("java.util.concurrent.atomic") || field.getRawType().isEquivalentTo(StringBuilder.class);
        }
        Field real = Class.forName(field.getOwner().getName()).getDeclaredField(field.getName());
        real.setAccessible(true);
        String type = real.get(null).getClass().getName();
        return !type.matches("java\\.util\\.(ImmutableCollections\\$.*|Collections\\$(Unmodifiable|Empty|Singleton).*)");
    }

    // What may be done where

    private static void onlyIn(String where, String[] packages, DescribedPredicate<JavaAccess<?>> what) {
        noClasses().that().resideOutsideOfPackages(packages).should().accessTargetWhere(what).because("that is done in " + where).check(CLASSES);
    }

    private static DescribedPredicate<JavaAccess<?>> accessOf(String description, java.util.function.Predicate<AccessTarget> what) {
        return describe(description, access -> what.test(access.getTarget()));
    }

    private static boolean is(AccessTarget target, Class<?> owner, String... names) {
        return target.getOwner().isEquivalentTo(owner) && Set.of(names).contains(target.getName());
    }

    @Test
    void theConsoleAndTheEndOfTheProgramAreTheCommandLinesAlone() {
        onlyIn("cli", packages("cli"), accessOf("the console or the end of the program", target ->
                is(target, System.class, "out", "err", "in", "exit", "console", "getenv") || is(target, Runtime.class, "exit", "halt")
                        || target.getName().equals("printStackTrace")));
    }

    @Test
    void timeComesIn() {
        onlyIn("cli", packages("cli"), accessOf("a clock", target ->
                target.getOwner().getPackageName().equals("java.time") && target.getName().equals("now")
                        || target.getOwner().isEquivalentTo(Clock.class)
                        || is(target, System.class, "currentTimeMillis")
                        || is(target, Date.class, "<init>") || is(target, Calendar.class, "getInstance")));
    }

    @Test
    void stopwatchesStandOnlyWhereTheyMust() {
        // A template that never ends is noticed by the time it takes; nothing that is published depends on it.
        noClasses().that().resideOutsideOfPackages(packages("cli"))
                .and().doNotHaveFullyQualifiedName("dev.caveat.theme.Pass")
                .should().callMethod(System.class, "nanoTime").check(CLASSES);
    }

    @Test
    void theMachinesLocaleZoneAndCharsetDecideNothing() {
        onlyIn("cli", packages("cli"), accessOf("a default of the machine's", target ->
                is(target, Locale.class, "getDefault") || is(target, ZoneId.class, "systemDefault")
                        || is(target, TimeZone.class, "getDefault") || is(target, Charset.class, "defaultCharset")));
        noClasses().should().accessTargetWhere(accessOf("what asks the machine for its locale or charset", target -> {
                    List<String> parameters = target instanceof AccessTarget.CodeUnitAccessTarget code
                            ? code.getRawParameterTypes().stream().map(JavaClass::getSimpleName).toList() : List.of("-");
                    return is(target, String.class, "toLowerCase", "toUpperCase", "getBytes") && parameters.isEmpty()
                            || is(target, String.class, "format") && !parameters.contains("Locale")
                            || is(target, String.class, "formatted")
                            || is(target, String.class, "<init>") && parameters.equals(List.of("byte[]"))
                            || is(target, DateTimeFormatter.class, "ofPattern") && !parameters.contains("Locale")
                            || is(target, NumberFormat.class, "getInstance", "getNumberInstance") && parameters.isEmpty()
                            || target.getOwner().isAssignableTo(DateFormat.class)
                            || Set.of("java.io.FileReader", "java.io.FileWriter", "java.io.PrintStream").contains(target.getOwner().getName())
                                    && target.getName().equals("<init>");
                }))
                .check(CLASSES);
    }

    @Test
    void filesAreTouchedWhereThatIsTheJob() {
        noClasses().that().resideOutsideOfPackages(HANDLES_FILES)
                .and().doNotHaveFullyQualifiedName("dev.caveat.store.StoreFile")
                // It copies files as they are.
                .and().doNotHaveFullyQualifiedName("dev.caveat.render.Renderer$Work")
                .should().dependOnClassesThat().haveFullyQualifiedName(Files.class.getName())
                .check(CLASSES);
    }

    // Names and words

    @Test
    void namesSayWhatAThingIs() {
        noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Service|Handler|Processor|Info|Data)(\\$.*)?")
                .check(CLASSES);
    }

    @Test
    void nobodyCatchesEverything() throws IOException {
        Pattern all = Pattern.compile("catch\\s*\\(\\s*(final\\s+)?(\\w+\\s*\\|\\s*)*(Exception|Throwable)\\b");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> files = sources.filter(path -> path.toString().endsWith(".java")).toList();
            List<String> found = new ArrayList<>();
            for (Path file : files) {
                if (all.matcher(Files.readString(file)).find()) {
                    found.add(file.toString());
                }
            }
            assertEquals(List.of(), found.stream().sorted().collect(Collectors.toList()));
        }
    }
}
