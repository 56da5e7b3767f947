package dev.caveat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Looks at more of what another test looks at some of, or for longer: {@code mvn verify} leaves it out, {@code mvn verify -Psoak} does not. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("soak")
@Tag("thorough")
public @interface Thorough {}
