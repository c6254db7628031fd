package dev.weir.cli.command;

import dev.weir.adapter.ksqldb.KsqlDb;
import dev.weir.adapter.ksqldb.RowStream;
import dev.weir.live.Observed;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.port.Progress;
import dev.weir.session.TargetSession;
import dev.weir.sql.analyze.Effects;
import dev.weir.sql.analyze.Reference;
import dev.weir.sql.ast.Query;
import dev.weir.strategy.Versions;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "query",
        description = {
            "Run a SELECT and show its rows. With EMIT CHANGES they come as they happen, until Ctrl-C or LIMIT.",
            "Such a query starts with what is there already, unlike in ksqlDB's own client; --new leaves that out."
        },
        footer = {
            "  weir query 'SELECT * FROM RATINGS EMIT CHANGES LIMIT 5'",
            "  weir query \"SELECT * FROM RATINGS_BY_CLUB_STATUS WHERE CLUB_STATUS = 'gold'\" --json",
            "  weir query 'SELECT * FROM RATINGS EMIT CHANGES' --new -t cloud",
            "  weir query 'SELECT * FROM TOTALS' --pipeline shop    also after TOTALS was rebuilt as TOTALS_V2"
        })
final class QueryCommand implements Callable<Integer> {
    private static final String EMIT = "with EMIT CHANGES at its end the query shows the table's rows and what changes;"
            + " a copy made with CREATE TABLE … AS SELECT answers without.";

    private final Session session;

    @Parameters(paramLabel = "SELECT", description = "The query, with or without a semicolon at its end.")
    private String text = "";

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Option(
            names = "--pipeline",
            paramLabel = "NAME",
            description = "Ask under the names of this pipeline's manifest, whichever versions serve.")
    private Optional<String> pipeline = Optional.empty();

    @Option(names = "--new", description = "Only rows that come from now on.")
    private boolean onlyNew;

    @Option(names = "--var", paramLabel = "NAME=VALUE", description = "A variable's value. May be repeated.")
    private SortedMap<String, String> variables = new TreeMap<>();

    QueryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Query query = session.orFail(QueryText.parse("query", text, variables));
        Workspace workspace = Workspace.open(session).about(target.pipelines(List.of()));
        try (TargetSession opened = TargetAccess.open(session, workspace, target.target());
                RowStream rows = rows(serving(query, opened), opened.ksqldb())) {
            return new Rows(session).show(rows);
        }
    }

    /** A stream or table that was rebuilt beside another one has a name of its own. */
    private Query serving(Query query, TargetSession opened) {
        return pipeline.map(name -> Versions.resolved(query, opened.ledger(name, Progress.SILENT)))
                .orElse(query);
    }

    private RowStream rows(Query query, KsqlDb ksqldb) {
        try {
            return ksqldb.query(sql(query), offsets());
        } catch (ServerException e) {
            if (e.kind() == FailureKind.REFUSED && QueryText.isPull(query) && readsPlainTable(query, ksqldb)) {
                throw new CommandFailure(e.diagnostic().withHint(EMIT));
            }
            throw e;
        }
    }

    /** As it was written where possible, so that the server's messages name the right line. */
    private String sql(Query query) {
        return variables.isEmpty() && pipeline.isEmpty() ? query.span().text() + ";" : QueryText.of(query);
    }

    /** Of a table that only describes its topic no server has the rows at hand, as it has those of a CREATE TABLE … AS. */
    private static boolean readsPlainTable(Query query, KsqlDb ksqldb) {
        return Effects.of(query).reads().stream()
                .filter(Reference.Source.class::isInstance)
                .flatMap(read -> ksqldb.find(new ResourceId(ResourceKind.TABLE, read.name())).stream())
                .anyMatch(found -> found instanceof Observed.Source source
                        && source.writeQueries().isEmpty());
    }

    private SortedMap<String, String> offsets() {
        SortedMap<String, String> properties = new TreeMap<>();
        properties.put("auto.offset.reset", onlyNew ? "latest" : "earliest");
        return properties;
    }
}
