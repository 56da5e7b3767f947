package dev.caveat.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests {@link InBrowser} whose browser and web no other class has: it runs beside the others.
 *
 * <p>For what takes long: to start a browser takes some seconds, but those that share one wait for each other.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@Order(1)
@ExtendWith(InBrowser.Running.class)
@interface InItsOwnBrowser {}
