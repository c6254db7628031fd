package dev.weir.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every command, in the order of the overview. */
enum CommandName {
    INIT(Group.START, "start a project in this folder"),
    DEMO(Group.START, "run a shipped pipeline on this machine and watch its rows"),
    VALIDATE(Group.DEPLOY, "check manifests, SQL and connectors, without any server"),
    DIFF(Group.DEPLOY, "compare two git revisions, without any server"),
    PLAN(Group.DEPLOY, "show what an apply would change, and why"),
    SHOW(Group.DEPLOY, "show a plan that was saved in a file"),
    APPLY(Group.DEPLOY, "make a target look like its pipelines"),
    DRIFT(Group.DEPLOY, "show what was changed by hand since the last apply"),
    DESTROY(Group.DEPLOY, "remove everything that a pipeline owns"),
    IMPORT(Group.DEPLOY, "write a project from what runs on a target"),
    ADOPT(Group.DEPLOY, "take what exists on a target into a pipeline's ledger, as it is"),
    ABORT(Group.DEPLOY, "take away what is being built beside what serves"),
    UNLOCK(Group.DEPLOY, "take a pipeline away from a run that holds it"),
    STATUS(Group.LOOK, "queries, connectors and servers: what runs, what fails"),
    HISTORY(Group.LOOK, "what was applied when, by whom, and how it ended"),
    GRAPH(Group.LOOK, "draw where records come from and where they go"),
    WAIT(Group.LOOK, "until queries and connectors are seen to work"),
    CHECK(Group.LOOK, "run a pipeline's checks: whether it gives the rows that it should"),
    QUERY(Group.LOOK, "run a SELECT and show its rows"),
    PRINT(Group.LOOK, "show the records of a topic"),
    DATA(Group.LOOK, "insert rows into a stream or table; let generators go on sending"),
    FUNCTIONS(Group.LOOK, "the functions that SQL may call"),
    UDF(Group.LOOK, "user-defined functions in jars: what a server would make of them"),
    CONNECTOR(Group.LOOK, "connectors: what they do, and pause, restart or stop them"),
    SANDBOX(Group.MACHINE, "Kafka, Connect, Schema Registry and a ksqlDB-compatible server on this machine"),
    SCHEMA(Group.MACHINE, "JSON Schemas of manifests, and of what --json writes"),
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
            case DEMO -> new DemoCommand(session);
            case VALIDATE -> new ValidateCommand(session);
            case DIFF -> new DiffCommand(session);
            case PLAN -> new PlanCommand(session);
            case SHOW -> new ShowCommand(session);
            case APPLY -> new ApplyCommand(session);
            case DRIFT -> new DriftCommand(session);
            case DESTROY -> new DestroyCommand(session);
            case IMPORT -> new ImportCommand(session);
            case ADOPT -> new AdoptCommand(session);
            case ABORT -> new AbortCommand(session);
            case UNLOCK -> new UnlockCommand(session);
            case STATUS -> new StatusCommand(session);
            case HISTORY -> new HistoryCommand(session);
            case GRAPH -> new GraphCommand(session);
            case WAIT -> new WaitCommand(session);
            case CHECK -> new CheckCommand(session);
            case QUERY -> new QueryCommand(session);
            case PRINT -> new PrintCommand(session);
            case DATA -> new DataCommand(session);
            case FUNCTIONS -> new FunctionsCommand(session);
            case UDF -> new UdfCommand(session);
            case CONNECTOR -> new ConnectorCommand(session);
            case SANDBOX -> new SandboxCommand(session);
            case SCHEMA -> new SchemaCommand(session);
            case COMPLETION -> new CompletionCommand(session);
            case VERSION -> new VersionCommand(session);
        };
    }
}
