package dev.caveat.read;

import dev.caveat.model.MenuEntry;
import dev.caveat.model.Menus;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.yaml.Entry;
import dev.caveat.yaml.Fields;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import dev.caveat.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The menus into which pages put themselves: {@code menus: main}, a list of names, or names with a title and a weight each. */
final class MenuEntries {
    private MenuEntries() {}

    static List<MenuEntry> read(Fields front, Problems problems) {
        Optional<Node> written = front.free("menus");
        List<MenuEntry> entries = new ArrayList<>();
        if (written.isEmpty()) {
            return entries;
        }
        if (written.get() instanceof Mapping named) {
            named.entries().forEach(entry -> entry(entry, problems).ifPresent(entries::add));
        } else {
            List<Node> names = written.get() instanceof Sequence list ? list.items() : List.of(written.get());
            for (Node name : names) {
                if (name instanceof Scalar scalar && !scalar.text().isBlank()) {
                    entries.add(new MenuEntry(scalar.text().strip(), Optional.empty(), OptionalInt.empty(), scalar.place()));
                } else {
                    problems.add(wrong(name, "\"menus\" holds names of menus"));
                }
            }
        }
        return List.copyOf(entries);
    }

    private static Optional<MenuEntry> entry(Entry entry, Problems problems) {
        String menu = entry.key().text();
        Place place = entry.key().place();
        if (entry.value() instanceof Scalar scalar && scalar.isNull()) {
            return Optional.of(new MenuEntry(menu, Optional.empty(), OptionalInt.empty(), place));
        }
        if (!(entry.value() instanceof Mapping)) {
            problems.add(wrong(entry.value(), "a page has a title and a weight in the menu \"" + menu + "\", or nothing"));
            return Optional.empty();
        }
        Fields fields = Keys.PAGE_IN_MENU.read(entry.value(), problems, Code.FRONT_MATTER_UNKNOWN_KEY, Code.FRONT_MATTER_VALUE);
        OptionalInt weight = fields.has("weight") ? OptionalInt.of(fields.number("weight")) : OptionalInt.empty();
        return Optional.of(new MenuEntry(menu, fields.text("title").filter(title -> !title.isBlank()), weight, place));
    }

    private static Problem wrong(Node node, String message) {
        return Problem.of(Code.FRONT_MATTER_VALUE, node.place(), message)
                .hint("write menus: main, or menus: { main: { title: …, weight: 1 } }");
    }

    /** Reports the pages that a menu would show twice. */
    static void report(Menus menus, Problems problems) {
        for (MenuEntry entry : menus.twice()) {
            problems.add(Problem.of(Code.MENU_TWICE, entry.place(), "the menu \"" + entry.menu() + "\" leads to this page already")
                    .hint("name the page in site.yaml or here, not in both"));
        }
    }
}
