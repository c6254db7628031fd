package dev.weir.sandbox.server.statement;

import dev.weir.sandbox.schema.RegistryException;
import dev.weir.sandbox.server.connect.ConnectException;
import dev.weir.sandbox.server.entity.Entity;
import dev.weir.sandbox.server.kafka.TopicException;
import dev.weir.sandbox.server.session.Session;
import dev.weir.sandbox.server.world.World;
import dev.weir.sql.ast.Statement;
import java.util.Optional;

/** Executes statements of one request on one world, in their order. */
public final class Execution {
    private final World world;
    private final Session session;
    private final Toolbox toolbox;

    public Execution(World world, Session session, Toolbox toolbox) {
        this.world = world;
        this.session = session;
        this.toolbox = toolbox;
    }

    /** The answer; empty for statements that have none, such as SET, and where a trial has nothing to try. */
    public Optional<Entity> execute(Statement statement) {
        Call call = new Call(world, session, StatementText.of(statement, session.variables()));
        try {
            return statement.accept(new Choice(call, toolbox));
        } catch (ConnectException | TopicException unreachable) {
            throw call.failed(String.valueOf(unreachable.getMessage()));
        } catch (RegistryException unable) {
            throw call.refused(String.valueOf(unable.getMessage()));
        }
    }
}
