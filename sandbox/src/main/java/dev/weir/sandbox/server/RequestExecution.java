package dev.weir.sandbox.server;

import dev.weir.sandbox.server.command.CommandStatuses;
import dev.weir.sandbox.server.entity.Entity;
import dev.weir.sandbox.server.entity.Refusal;
import dev.weir.sandbox.server.entity.Requests;
import dev.weir.sandbox.server.session.Session;
import dev.weir.sandbox.server.statement.Execution;
import dev.weir.sandbox.server.statement.Toolbox;
import dev.weir.sandbox.server.world.Analysis;
import dev.weir.sandbox.server.world.World;
import dev.weir.sql.ast.AlterSource;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.CreateType;
import dev.weir.sql.ast.DropSource;
import dev.weir.sql.ast.DropType;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.QueryControl;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.parse.Variables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Requests to {@code /ksql}: each is tried as a whole first, then executed statement by statement. */
final class RequestExecution {
    private static final int WAITED_IN_VAIN = 50301;
    private static final Duration WAIT = Duration.ofSeconds(5);
    private final World world;
    private final Toolbox toolbox;
    private final CommandStatuses statuses;
    /** Requests that change something come one after the other, from their trial to their last statement. */
    private final Object oneAtATime = new Object();

    RequestExecution(World world, Toolbox toolbox, CommandStatuses statuses) {
        this.world = world;
        this.toolbox = toolbox;
        this.statuses = statuses;
    }

    List<Entity> execute(Requests.Ksql request) {
        request.commandSequenceNumber().ifPresent(this::awaitCommand);
        String text = request.ksql().orElse("");
        Map<String, Object> properties = request.streamsProperties().orElse(Map.of());
        check(properties, text);
        Session session = new Session(properties, variables(request.sessionVariables()));
        List<Statement> statements = Analysis.parse(text, substituted(session)).statements();
        if (statements.stream().noneMatch(RequestExecution::isCommand)) {
            tryOut(statements, session);
            return run(statements, session, world);
        }
        synchronized (oneAtATime) {
            tryOut(statements, session);
            return run(statements, session, world);
        }
    }

    /** A single statement that is no command is its own trial: it either works or has no effect. */
    private void tryOut(List<Statement> statements, Session session) {
        if (statements.size() > 1 || statements.stream().anyMatch(RequestExecution::isCommand)) {
            run(statements, session.copy(), world.trial(toolbox.engine()));
        }
    }

    static Map<String, String> variables(Optional<Map<String, Object>> given) {
        Map<String, String> variables = new TreeMap<>();
        given.orElse(Map.of()).forEach((name, value) -> variables.put(name, String.valueOf(value)));
        return variables;
    }

    private static Variables substituted(Session session) {
        boolean enabled = session.forAnalysis().enabled("ksql.variable.substitution.enable", true);
        return enabled ? Variables.of(session.variables()) : Variables.NONE;
    }

    private void check(Map<String, Object> properties, String text) {
        toolbox.rules().checkValues(properties);
        for (String name : properties.keySet()) {
            toolbox.rules().checkAllowed(name);
            if (!toolbox.rules().known(name)) {
                throw Refusal.server(
                        text, "'" + name + "' is no property of ksqlDB, Kafka Streams or Kafka's clients.");
            }
        }
    }

    private List<Entity> run(List<Statement> statements, Session session, World on) {
        Execution execution = new Execution(on, session, toolbox);
        List<Entity> entities = new ArrayList<>();
        statements.forEach(statement -> execution.execute(statement).ifPresent(entities::add));
        return entities;
    }

    /** Whether a statement goes through the command log. */
    private static boolean isCommand(Statement statement) {
        return statement instanceof CreateSource
                || statement instanceof CreateAsSelect
                || statement instanceof InsertSelect
                || statement instanceof AlterSource
                || statement instanceof DropSource
                || statement instanceof CreateType
                || statement instanceof DropType
                || statement instanceof QueryControl;
    }

    private void awaitCommand(long sequence) {
        try {
            if (!statuses.await(sequence, WAIT)) {
                throw Refusal.generic(
                        WAITED_IN_VAIN,
                        "The command with the sequence number " + sequence + " was not executed within "
                                + WAIT.toSeconds() + " seconds; the request needs it.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a command", interrupted);
        }
    }
}
