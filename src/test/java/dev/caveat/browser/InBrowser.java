package dev.caveat.browser;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A class of tests that look at pages in a real browser, and take the {@link Web}, the {@link Sites} on it, the
 * {@link Chromium} or a fresh {@link Tab} as parameters.
 *
 * <p>One browser and one web serve all classes, one after the other; what has no browser runs beside them. Where no Chromium is, the tests are left out, aloud; with
 * {@code -Dcaveat.browser=required} they fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@Order(1)
@ResourceLock("browser")
@ExtendWith(InBrowser.Running.class)
@interface InBrowser {
    /** Starts the browser for the first test that wants it, and ends it after the last. */
    final class Running implements ExecutionCondition, ParameterResolver {
        private static final Namespace NAMESPACE = Namespace.create(Running.class);

        /** What all tests share. */
        private record World(Web web, Sites sites, Chromium chromium) implements AutoCloseable {
            static World begin() {
                Path program = Chromium.find().orElseThrow(() -> new AssertionError("there is no Chromium on this machine, and it is required"));
                var web = Web.start();
                return new World(web, new Sites(web), Chromium.start(program, web.port()));
            }

            @Override
            public void close() throws IOException {
                chromium.close();
                web.close();
                sites.close();
            }
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Optional<Path> program = Chromium.find();
            if (program.isPresent() || System.getProperty("caveat.browser", "").equals("required")) {
                return ConditionEvaluationResult.enabled("");
            }
            String reason = "LEFT OUT: " + context.getDisplayName() + " takes a Chromium, and there is none on this machine";
            System.out.println(reason + "; install it (apt-get install chromium-headless-shell), or name it with -Dcaveat.chromium=");
            return ConditionEvaluationResult.disabled(reason);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == Web.class || type == Sites.class || type == Chromium.class || type == Tab.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            World world = world(context);
            Class<?> type = parameter.getParameter().getType();
            if (type == Web.class) {
                return world.web();
            }
            if (type == Sites.class) {
                return world.sites();
            }
            return type == Chromium.class
                    ? world.chromium()
                    : context.getStore(NAMESPACE).computeIfAbsent(Tab.class, key -> world.chromium().tab(), Tab.class);
        }

        /** That of all tests, or that of the class alone, which ends with it. */
        private static World world(ExtensionContext context) {
            Class<?> test = context.getRequiredTestClass();
            ExtensionContext holder = context.getRoot();
            if (test.isAnnotationPresent(InItsOwnBrowser.class)) {
                holder = context;
                while (holder.getTestMethod().isPresent()) {
                    holder = holder.getParent().orElseThrow();
                }
            }
            Object key = holder == context.getRoot() ? World.class : test;
            return holder.getStore(NAMESPACE).computeIfAbsent(key, none -> World.begin(), World.class);
        }
    }
}
