/**
 * What must hold for every site: tried on sites and edits made at random, each test printing the seed that repeats it.
 *
 * <p>{@code mvn verify} tries a sample; {@code mvn verify -Psoak} goes on for {@code caveat.soak.seconds} a test.
 */
package dev.caveat.property;
