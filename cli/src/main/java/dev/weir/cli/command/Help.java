package dev.weir.cli.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How the explanation of a command looks: usage, what it does, arguments, its own options, everybody's options, examples. */
final class Help {
    private static final int WIDTH = 100;

    private Help() {}

    static void layOut(CommandLine line, Session session) {
        boolean colour = session.environment().wantsColour()
                && session.console().terminal().output();
        ColorScheme colours = CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF);
        line.setColorScheme(colours);
        line.setOut(session.console().dataWriter());
        line.setErr(session.console().talkWriter());
        line.setUsageHelpWidth(WIDTH);
        line.setAbbreviatedOptionsAllowed(false);
        line.setAbbreviatedSubcommandsAllowed(false);
        line.setPosixClusteredShortOptionsAllowed(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        layOut(line);
    }

    private static void layOut(CommandLine line) {
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.synopsisHeading("@|bold Usage:|@ ");
        usage.abbreviateSynopsis(true);
        usage.descriptionHeading("%n");
        usage.parameterListHeading("%n@|bold Arguments|@%n");
        usage.optionListHeading("");
        usage.commandListHeading("%n@|bold Commands|@%n");
        usage.footerHeading(usage.footer().length == 0 ? "" : "%n@|bold Examples|@%n");
        usage.sortOptions(false);
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, Help::options);
        line.getSubcommands().values().forEach(Help::layOut);
    }

    private static String options(CommandLine.Help help) {
        List<OptionSpec> all = help.commandSpec().options();
        return section(
                        help,
                        "Options",
                        all.stream().filter(option -> !option.inherited()).toList())
                + section(
                        help,
                        "Options of every command",
                        all.stream().filter(OptionSpec::inherited).toList());
    }

    private static String section(CommandLine.Help help, String heading, List<OptionSpec> options) {
        if (options.isEmpty()) {
            return "";
        }
        return help.createHeading("%n@|bold " + heading + "|@%n")
                + help.optionListExcludingGroups(
                        options, help.createDefaultLayout(), null, help.parameterLabelRenderer());
    }
}
