package dev.caveat.publish;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** git as it is run here: it asks nobody, runs nothing that a repository brings along, and says things in one language. */
final class GitProgram {
    /** Where a hook of git's runs us, these name the repository that the hook is for. */
    private static final String[] ELSEWHERE = {
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_NAMESPACE",
        "GIT_PREFIX", "GIT_TRACE", "GIT_TRACE_CURL", "GIT_CURL_VERBOSE"
    };

    private static final String NOBODY = "Caveat";
    private static final String NOWHERE = "caveat@localhost";

    private GitProgram() {}

    static OtherProgram with(Map<String, String> environment) {
        Map<String, String> set = new TreeMap<>();
        for (String name : ELSEWHERE) {
            set.put(name, "");
        }
        set.put("LC_ALL", "C.UTF-8");
        set.put("GIT_TERMINAL_PROMPT", "0");
        set.put("GIT_OPTIONAL_LOCKS", "0");
        if (!environment.containsKey("GIT_SSH_COMMAND") && !environment.containsKey("GIT_SSH")) {
            set.put("GIT_SSH_COMMAND", "ssh -o BatchMode=yes");
        }
        set.putAll(settings(environment));
        return new OtherProgram("git", "is needed for branches", environment).with(set);
    }

    /** Settings that count for more than those of files, behind those that the environment has already. */
    private static Map<String, String> settings(Map<String, String> environment) {
        String written = environment.getOrDefault("GIT_CONFIG_COUNT", "");
        int number = written.matches("\\d{1,4}") ? Integer.parseInt(written) : 0;
        return Map.of(
                "GIT_CONFIG_KEY_" + number, "core.hooksPath",
                "GIT_CONFIG_VALUE_" + number, "/dev/null",
                "GIT_CONFIG_COUNT", Integer.toString(number + 1));
    }

    /** With who commits and when: who works on the site, and where git does not know, the program. */
    static OtherProgram as(OtherProgram git, Means means) throws Refused {
        Map<String, String> set = new HashMap<>();
        String now = means.clock().get().getEpochSecond() + " +0000";
        for (String role : new String[] {"AUTHOR", "COMMITTER"}) {
            set.put("GIT_" + role + "_DATE", now);
            said(git, means, role, "NAME", "user.name", NOBODY).ifPresent(name -> set.put("GIT_" + role + "_NAME", name));
            said(git, means, role, "EMAIL", "user.email", NOWHERE).ifPresent(mail -> set.put("GIT_" + role + "_EMAIL", mail));
        }
        set.put("GIT_DIR", ".");
        return git.with(set);
    }

    private static Optional<String> said(OtherProgram git, Means means, String role, String part, String key, String otherwise) throws Refused {
        if (means.variable("GIT_" + role + "_" + part).isPresent()) {
            return Optional.empty();
        }
        OtherProgram.Run told = git.run(means.root(), List.of("config", "--get", key), new byte[0]);
        String value = new String(told.out(), StandardCharsets.UTF_8).strip();
        return Optional.of(told.isGood() && !value.isEmpty() ? value : otherwise);
    }
}
