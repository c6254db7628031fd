package dev.weir.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every command, in the order of the overview. */
enum CommandName {
    INIT(Group.START, "start a project in this folder"),
    COMPLETION(Group.MACHINE, "completion for bash and zsh"),
    VERSION(Group.MACHINE, "show the version");

    /** Headings of the overview. */
    enum Group {
        START("Start"),
        DEPLOY("Deploy"),
        LOOK("Look"),
        MACHINE("This machine");

        private final String heading;

        Group(String heading) {
            this.heading = heading;
        }

        String heading() {
            return heading;
        }
    }

    private final Group group;
    private final String summary;

    CommandName(Group group, String summary) {
        this.group = group;
        this.summary = summary;
    }

    Group group() {
        return group;
    }

    String summary() {
        return summary;
    }

    /** How the user writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(CommandName::word).toList();
    }

    static Optional<CommandName> of(String word) {
        return Arrays.stream(values()).filter(name -> name.word().equals(word)).findFirst();
    }

    /** A new command, ready for its options. Only the class of the one that is asked for gets loaded. */
    Object create(Session session) {
        return switch (this) {
            case INIT -> new InitCommand(session);
            case COMPLETION -> new CompletionCommand(session);
            case VERSION -> new VersionCommand(session);
        };
    }
}
