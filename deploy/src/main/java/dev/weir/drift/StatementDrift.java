package dev.weir.drift;

import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.normal.NormalForm;
import dev.weir.normal.ServerStatement;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.format.Formatter;
import java.util.List;
import java.util.Optional;

/** Types, streams, tables and queries: the server's wording of their statements, and whether their queries are still at work. */
public final class StatementDrift {
    static final String PAUSED = "PAUSED";

    private StatementDrift() {}

    /** Whether the server says something else about an object than it did when the object was applied. */
    public static boolean changed(LedgerEntry entry, Observed observed) {
        return !said(entry).map(said -> same(said, now(observed))).orElse(true);
    }

    /** Whether a stream or table that a CREATE … AS made has lost its query; what it wrote to is still there. */
    public static boolean idle(LedgerEntry entry, Observed observed, LedgerState ledger) {
        boolean had = entry.serverSaid().containsKey(LedgerEntry.QUERY_ID)
                || entry.serverSaid().containsKey(Said.ACCEPTED);
        return had
                && entry.resource() instanceof Resource.SqlObject object
                && object.statement() instanceof CreateAsSelect
                && observed instanceof Observed.Source source
                && source.writeQueries().stream().allMatch(query -> isRecorded(query, ledger));
    }

    static void statement(LedgerEntry entry, Observed observed, Findings findings) {
        if (changed(entry, observed)) {
            String before = said(entry).orElse("");
            findings.add("its statement was changed", lines(before), lines(now(observed)));
        }
    }

    static void query(LedgerEntry entry, Observed observed, LedgerState ledger, LiveState live, Findings findings) {
        Optional.ofNullable(entry.serverSaid().get(LedgerEntry.QUERY_ID))
                .filter(query -> idle(entry, observed, ledger))
                .ifPresent(query -> findings.add("its query " + query + " was terminated"));
        String accepted = entry.serverSaid().getOrDefault(Said.STATE, "");
        Optional.ofNullable(entry.serverSaid().get(LedgerEntry.QUERY_ID))
                .filter(query -> !accepted.equals(PAUSED) && isPaused(query, live))
                .ifPresent(query -> findings.add("its query " + query + " was paused"));
    }

    /** Whether a query is there and doesn't work, because somebody told it so. */
    static boolean isPaused(String query, LiveState live) {
        return live.find(new ResourceId(ResourceKind.QUERY, query)).orElse(null) instanceof Observed.Query found
                && found.state().equals(PAUSED);
    }

    private static boolean isRecorded(String query, LedgerState ledger) {
        return ledger.find(new ResourceId(ResourceKind.QUERY, query)).isPresent();
    }

    private static Optional<String> said(LedgerEntry entry) {
        return Optional.ofNullable(entry.serverSaid().get(LedgerEntry.STATEMENT));
    }

    static String now(Observed observed) {
        if (observed instanceof Observed.Source source) {
            return source.statement();
        }
        if (observed instanceof Observed.Type type) {
            return Said.statement(type);
        }
        return observed instanceof Observed.Query query ? query.statement() : "";
    }

    /** A server of another version may word the same statement in another way, and some don't tell. */
    private static boolean same(String before, String now) {
        if (before.equals(now) || now.isEmpty()) {
            return true;
        }
        Optional<Statement> applied = ServerStatement.read(before);
        Optional<Statement> live = ServerStatement.read(now);
        return applied.isPresent()
                && live.isPresent()
                && NormalForm.of(applied.get()).equals(NormalForm.of(live.get()));
    }

    private static List<String> lines(String statement) {
        return ServerStatement.read(statement)
                .map(Formatter::format)
                .orElse(statement)
                .lines()
                .toList();
    }
}
