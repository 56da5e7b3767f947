package dev.caveat.read;

import dev.caveat.disclaimer.Condition;
import dev.caveat.disclaimer.Requirement;
import dev.caveat.model.Config;
import dev.caveat.model.CrisisLine;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.yaml.Fields;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code site.yaml} says of disclaimers, policies and crisis lines. */
final class TrustSettings {
    private final Instant now;
    private final ZoneId zone;
    private final Problems problems;

    TrustSettings(Instant now, ZoneId zone, Problems problems) {
        this.now = now;
        this.zone = zone;
        this.problems = problems;
    }

    Config.Policies policies(Fields site) {
        Fields fields = site.map("policies");
        Optional<Condition> claims = fields.has("claims")
                ? Optional.of(new Conditions(now, Optional.empty(), problems).of(fields.map("claims"))) : Optional.empty();
        return new Config.Policies(Config.Starter.of(fields.text("level").orElse("")), claims);
    }

    List<Requirement> required(Fields site, Config.Policies policies) {
        Conditions conditions = new Conditions(now, policies.claims(), problems);
        List<Requirement> required = new ArrayList<>();
        for (Fields rule : site.map("disclaimers").maps("required")) {
            required.add(new Requirement(
                    rule.text("id").orElse(""),
                    PolicyReader.placement(rule),
                    conditions.of(rule.map("when")),
                    rule.place("id").orElse(rule.place())));
        }
        return List.copyOf(required);
    }

    /** The address of the page of disclaimers, as a folder's. */
    Optional<String> disclaimersPage(Fields site) {
        Fields fields = site.map("disclaimers");
        String written = fields.text("page", "").strip();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        boolean plain = written.matches("/([\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*/)+") && !written.contains("..");
        if (!plain) {
            problems.add(Problem.of(Code.SITE_VALUE, fields.place("page").orElse(fields.place()), "\"" + written + "\" is not the address of a folder of the site")
                    .hint("write it like /disclaimers/, or \"\" for none"));
        }
        return Optional.of(plain ? written : "/disclaimers/");
    }

    Config.Crisis crisis(Fields site, Config.Policies policies) {
        Conditions conditions = new Conditions(now, policies.claims(), problems);
        Fields fields = site.map("crisis");
        Map<String, Condition> topics = new LinkedHashMap<>();
        fields.byName("topics").forEach((name, condition) -> topics.put(name, conditions.of(condition)));
        List<CrisisLine> lines = new ArrayList<>();
        for (Fields line : fields.maps("lines")) {
            for (String key : List.of("url", "source")) {
                WebAddress.check(line, key, Code.SITE_VALUE, problems);
            }
            if (line.text("phone", "").isBlank() && line.text("url", "").isBlank()) {
                problems.add(Problem.of(Code.SITE_VALUE, line.place(), "this crisis line has neither a telephone number nor an address")
                        .hint("write phone: or url: in it"));
            }
            lines.add(new CrisisLine(
                    line.text("language", site.text("language").orElse("en")), line.text("country", ""), line.text("name", ""),
                    line.text("phone", ""), line.text("url", ""), line.text("hours", ""), line.text("source", ""),
                    line.moment("checked", zone).map(moment -> moment.day(zone)), line.place("name").orElse(line.place())));
        }
        return new Config.Crisis(Collections.unmodifiableMap(topics), List.copyOf(lines));
    }
}
