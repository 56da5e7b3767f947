package dev.caveat.publish;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** A place to publish to. */
public sealed interface Target {
    /** How it is called where something is said of it; without anything secret. */
    String shown();

    /** What brings files there. */
    Destination destination(Means means);

    /**
     * A folder on this machine in which each release has one of its own, and a link leads to the newest.
     *
     * @param keep how many releases stay, at least 1
     */
    record Releases(Path folder, int keep) implements Target {
        public Releases {
            Objects.requireNonNull(folder);
            if (keep < 1) {
                throw new IllegalArgumentException("nothing would stay");
            }
        }

        @Override
        public String shown() {
            return folder.toString();
        }

        @Override
        public Destination destination(Means means) {
            return new ReleasesFolder(this, means);
        }
    }

    /**
     * A branch of a git repository.
     *
     * @param remote the name of a remote of the site's repository, an address, or a path
     * @param history whether earlier commits stay
     */
    record Branch(String remote, String branch, boolean history) implements Target {
        public Branch {
            Objects.requireNonNull(remote);
            Objects.requireNonNull(branch);
        }

        @Override
        public String shown() {
            return branch + " of " + Said.withoutSecrets(remote);
        }

        @Override
        public Destination destination(Means means) {
            return new GitBranch(this, means);
        }
    }

    /**
     * Where rsync brings files.
     *
     * @param to a path, or a machine and a path as rsync takes them; ends with a slash
     */
    record Rsync(String to) implements Target {
        public Rsync {
            if (!to.endsWith("/")) {
                throw new IllegalArgumentException("not as a folder: " + to);
            }
        }

        @Override
        public String shown() {
            return Said.withoutSecrets(to);
        }

        @Override
        public Destination destination(Means means) {
            return new RsyncFolder(this, means);
        }
    }

    /**
     * S3-compatible storage.
     *
     * @param prefix what the keys of all files begin with: empty, or a folder with its slash
     */
    record Bucket(String bucket, String prefix, Optional<URI> endpoint, Optional<String> region, Optional<String> profile) implements Target {
        public Bucket {
            Objects.requireNonNull(endpoint);
            Objects.requireNonNull(region);
            Objects.requireNonNull(profile);
            if (!prefix.isEmpty() && !prefix.endsWith("/")) {
                throw new IllegalArgumentException("not a folder: " + prefix);
            }
        }

        @Override
        public String shown() {
            return "s3://" + bucket + "/" + prefix;
        }

        @Override
        public Destination destination(Means means) {
            return new StoredBucket(this, means);
        }
    }
}
