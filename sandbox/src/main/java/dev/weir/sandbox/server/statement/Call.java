package dev.weir.sandbox.server.statement;

import dev.weir.sandbox.server.command.Command;
import dev.weir.sandbox.server.entity.CommandStatus;
import dev.weir.sandbox.server.entity.CurrentStatus;
import dev.weir.sandbox.server.entity.Refusal;
import dev.weir.sandbox.server.session.Session;
import dev.weir.sandbox.server.world.Analysis;
import dev.weir.sandbox.server.world.World;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.ast.Statement;

/**
 * One statement's turn.
 *
 * @param text the statement as answers show it, with its semicolon and its variables replaced
 */
record Call(World world, Session session, String text) {

    Analyzed analyze(Statement statement) {
        return Analysis.analyze(statement, world.catalog(), session.forAnalysis(), text);
    }

    /** Has a command executed that reads as it was written. */
    CurrentStatus submit(String commandId) {
        return submit(commandId, text, text);
    }

    /**
     * Has a command executed. On trial, a command that fails makes the whole request fail.
     *
     * @param statement what is executed
     * @param shown what is shown of it
     */
    CurrentStatus submit(String commandId, String statement, String shown) {
        CurrentStatus answer =
                world.commands().submit(new Command(commandId, statement, shown, session.overrides()), world);
        if (world.trial() && answer.commandStatus().status() == CommandStatus.Status.ERROR) {
            throw refused(answer.commandStatus().message());
        }
        return answer;
    }

    Refusal refused(String message) {
        return Refusal.statement(text, message);
    }

    Refusal failed(String message) {
        return Refusal.server(text, message);
    }
}
