package dev.caveat.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page of the manual on the commands and their options, as the program itself declares them. */
final class ManualCommands {
    private ManualCommands() {}

    /** The commands that help shows, in its order. */
    static List<CommandSpec> commands() {
        List<CommandSpec> commands = new ArrayList<>();
        for (CommandLine one : program().subcommands().values()) {
            if (!one.getCommandSpec().usageMessage().hidden() && !commands.contains(one.getCommandSpec())) {
                commands.add(one.getCommandSpec());
            }
        }
        return commands;
    }

    private static CommandSpec program() {
        Surroundings nowhere = new Surroundings(Map.of(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), false, false);
        return CommandLines.all(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), nowhere).getCommandSpec();
    }

    static String page() {
        ManualText page = new ManualText("Commands", "Every command of caveat with its arguments and options.", 90, "toc: { from: 2, to: 2 }\n");
        page.paragraph("`caveat COMMAND --help` tells the same on a terminal. Options stand before or after the command.");
        for (CommandSpec command : commands()) {
            page.heading(2, ManualText.code("caveat " + command.name()), "caveat-" + command.name());
            page.paragraph(sentences(command.usageMessage().description()));
            command.positionalParameters().stream().filter(one -> !one.hidden()).forEach(one -> argument(page, one));
            command.options().stream().filter(one -> !one.hidden() && !one.inherited()).forEach(one -> option(page, one));
            fromElsewhere(page, command);
            String footer = String.join("\n", command.usageMessage().footer()).strip();
            if (!footer.isEmpty()) {
                page.block("text", footer.indent(0).replaceAll("(?m)^  ", ""));
            }
        }
        page.heading(2, "Options of every command", "options-of-every-command");
        program().options().stream().filter(one -> !one.hidden()).forEach(one -> option(page, one));
        fromElsewhere(page, program());
        page.heading(2, "Exit codes", "exit-codes").block("text", String.join("\n", program().usageMessage().footer()).replaceAll("(?m)^  ", ""));
        return page.toString();
    }

    private static void fromElsewhere(ManualText page, CommandSpec command) {
        List<String> names = command.options().stream().filter(one -> one.hidden() && !one.inherited())
                .flatMap(one -> Stream.of(one.names())).toList();
        if (!names.isEmpty()) {
            page.paragraph("Understood for those who know them from elsewhere: " + ManualText.codes(names) + ".");
        }
    }

    private static void argument(ManualText page, PositionalParamSpec one) {
        page.define(ManualText.code(one.paramLabel()), sentences(one.description()));
    }

    private static void option(ManualText page, OptionSpec one) {
        String label = one.arity().max() > 0 ? " " + one.paramLabel() : "";
        List<String> names = new ArrayList<>(List.of(one.names()));
        names.set(names.size() - 1, names.get(names.size() - 1) + label);
        page.define(ManualText.codes(names), sentences(one.description()), fallback(one));
    }

    private static String fallback(ArgSpec one) {
        return one.defaultValue() == null || String.join(" ", one.description()).contains("(default:") ? "" : "Default: " + ManualText.code(one.defaultValue()) + ".";
    }

    private static String sentences(String[] lines) {
        return ManualText.plain(String.join(" ", lines));
    }
}
