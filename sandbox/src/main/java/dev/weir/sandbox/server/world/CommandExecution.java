package dev.weir.sandbox.server.world;

import dev.weir.sandbox.server.command.Command;
import dev.weir.sandbox.server.entity.CommandStatus;
import dev.weir.sandbox.server.session.Session;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.ast.DropSource;
import dev.weir.sql.ast.DropType;
import dev.weir.sql.ast.QueryControl;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.parse.Variables;
import java.util.Map;

/** Executes a command on a world: now, in a trial, or again when the log is read at the start. */
public final class CommandExecution {
    private final World world;

    public CommandExecution(World world) {
        this.world = world;
    }

    public CommandStatus execute(Command command, long sequence) {
        Statement statement =
                Analysis.parse(command.statement(), Variables.NONE).statements().get(0);
        Session session = new Session(command.properties(), Map.of());
        Analyzed analyzed = Analysis.analyze(statement, world.catalog(), session.forAnalysis(), command.statement());
        if (analyzed instanceof Analyzed.DefinedSource defined) {
            return new SourceCommand(world).define(defined, command, sequence);
        }
        if (analyzed instanceof Analyzed.AlteredSource altered) {
            return new SourceCommand(world).alter(altered, command);
        }
        if (analyzed instanceof Analyzed.PersistentQuery query) {
            return new QueryCommand(world).start(query, command, sequence);
        }
        if (analyzed instanceof Analyzed.DefinedType type) {
            return new TypeCommand(world).define(type);
        }
        return untyped(statement);
    }

    private CommandStatus untyped(Statement statement) {
        if (statement instanceof DropSource drop) {
            return new SourceCommand(world).drop(drop);
        }
        if (statement instanceof DropType drop) {
            return new TypeCommand(world).drop(drop);
        }
        if (statement instanceof QueryControl control) {
            return new QueryCommand(world).control(control);
        }
        throw new IllegalStateException("This is a bug in Weir: not a command: " + statement);
    }
}
