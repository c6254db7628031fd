package dev.weir.evolution;

import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.normal.ServerStatement;
import dev.weir.sql.ast.Statement;
import java.util.Optional;
import java.util.stream.Stream;

/** The statements behind the streams, tables and types of a target: in the server's words, or in the ledger's where it doesn't tell. */
final class RunningStatements {
    private final LedgerState ledger;
    private final LiveState live;

    RunningStatements(LedgerState ledger, LiveState live) {
        this.ledger = ledger;
        this.live = live;
    }

    Optional<Statement> source(String name) {
        return Stream.of(ResourceKind.STREAM, ResourceKind.TABLE)
                .flatMap(kind -> statement(new ResourceId(kind, name)).stream())
                .findFirst();
    }

    Optional<Statement> type(String name) {
        return statement(new ResourceId(ResourceKind.TYPE, name));
    }

    Optional<Statement> statement(ResourceId id) {
        return live.find(id).flatMap(RunningStatements::told).or(() -> recorded(id));
    }

    private static Optional<Statement> told(Observed observed) {
        if (observed instanceof Observed.Source source) {
            return ServerStatement.read(source.statement());
        }
        return observed instanceof Observed.Type type
                ? ServerStatement.read("CREATE TYPE `" + type.name() + "` AS " + type.definition() + ";")
                : Optional.empty();
    }

    private Optional<Statement> recorded(ResourceId id) {
        return ledger.find(id)
                .filter(entry -> entry.state() == LedgerEntry.State.APPLIED)
                .map(LedgerEntry::resource)
                .filter(Resource.SqlObject.class::isInstance)
                .map(resource -> ((Resource.SqlObject) resource).statement());
    }
}
