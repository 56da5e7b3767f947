package dev.caveat.write;

import dev.caveat.trace.Fingerprint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A tree that takes every file and keeps none: for a build that is only to find the problems. */
public final class Nowhere implements Tree {
    @Override
    public void plan(Collection<String> paths) {}

    @Override
    public Written write(String path, byte[] bytes, int length) {
        return Written.NEW;
    }

    @Override
    public boolean holds(String path) {
        return false;
    }

    @Override
    public boolean holds(String path, long size) {
        return false;
    }

    @Override
    public void remove(String path) {}

    @Override
    public Set<String> before() {
        return Set.of();
    }

    @Override
    public boolean fresh() {
        return true;
    }

    @Override
    public Optional<Fingerprint> stamp() {
        return Optional.empty();
    }

    @Override
    public Outcome close(Set<String> kept) {
        return new Outcome(0, List.of(), Optional.empty(), List.of());
    }
}
