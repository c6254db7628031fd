package dev.weir.sandbox.server.query;

import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.server.entity.Refusal;
import dev.weir.sandbox.server.http.Endpoints.QueryEndpoint;
import dev.weir.sandbox.server.http.Streamed;
import dev.weir.sandbox.server.session.Session;
import dev.weir.sandbox.server.world.Analysis;
import dev.weir.sandbox.server.world.World;
import dev.weir.sandbox.topology.QueryEngine;
import dev.weir.sandbox.topology.RowStream;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.analyze.Analyzed.TransientQuery;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.ast.Print;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.parse.Variables;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.PseudoColumn;
import java.util.List;
import java.util.Optional;

/** Begins queries and PRINT. */
public final class QueryService {
    private final World world;
    private final QueryEngine engine;
    private final TransientQueries queries;
    private final TopicPrinter printer;

    public QueryService(World world, QueryEngine engine, TransientQueries queries, TopicPrinter printer) {
        this.world = world;
        this.engine = engine;
        this.queries = queries;
        this.printer = printer;
    }

    public Streamed begin(String text, Session session, QueryEndpoint endpoint) {
        List<Statement> statements =
                Analysis.parse(text, Variables.of(session.variables())).statements();
        if (statements.size() != 1) {
            throw Refusal.statement(
                    text, "Exactly one statement can be answered with a stream; these are " + statements.size() + ".");
        }
        Statement statement = statements.get(0);
        if (statement instanceof Print print) {
            return printer.print(print);
        }
        if (statement instanceof Query query) {
            return query(query, text, session);
        }
        throw notAQuery(text, endpoint);
    }

    private Streamed query(Query query, String text, Session session) {
        Analyzed analyzed = Analysis.analyze(query, world.catalog(), session.forAnalysis(), text);
        TransientQuery checked = (TransientQuery) analyzed;
        try {
            return checked.mode() == TransientQuery.Mode.PUSH
                    ? push(checked, text, session)
                    : pull(checked, text, session);
        } catch (Refusal refused) {
            throw refused;
        } catch (RuntimeException failed) {
            throw Refusal.statement(text, String.valueOf(failed.getMessage()));
        }
    }

    static String ending(TransientQuery query, int sent) {
        return query.limit().isPresent() && sent >= query.limit().getAsInt() ? "Limit Reached" : "Query Completed";
    }

    private Streamed push(TransientQuery query, String text, Session session) {
        String id = isScalable(query, session.forAnalysis()) ? queries.newScalableId(query) : queries.newId(query);
        RowStream rows = engine.push(query, session.forAnalysis());
        queries.add(id, text, rows);
        PushRows source = new PushRows(queries, id, rows, query);
        return new Streamed.Rows(header(id, query, true), source);
    }

    /** ksqlDB lets such queries listen to the query that writes their source; here they read its topic, which shows the same rows. */
    private boolean isScalable(TransientQuery query, SessionProperties properties) {
        return properties.enabled("ksql.query.push.v2.enabled", false)
                && query.sourceNames().size() == 1
                && !world.now().queriesOf(query.sourceNames().get(0)).isEmpty();
    }

    private Streamed pull(TransientQuery query, String text, Session session) {
        requireQueryable(query, text);
        List<Row> rows = engine.pull(query, session.forAnalysis());
        boolean stream = query.plan().kind() == SourceKind.STREAM;
        Optional<String> ending = stream ? Optional.of(ending(query, rows.size())) : Optional.empty();
        PulledRows source = new PulledRows(rows, new RowJson(query.schema()), ending);
        // A stream that is read up to its end is told like a push query, which it is but for its end.
        return new Streamed.Rows(header(queries.newId(query), query, stream), source);
    }

    /** A table can be asked for its rows while a query of its own keeps them up; a stream always, by reading its topic. */
    private void requireQueryable(TransientQuery query, String text) {
        for (String name : query.sourceNames()) {
            boolean table = world.now()
                    .source(name)
                    .filter(source -> source.source().isTable())
                    .isPresent();
            if (table && world.now().queriesOf(name).isEmpty()) {
                throw Refusal.statement(
                        text,
                        "The table `" + name
                                + "` cannot be queried for its rows: no query keeps them up. Make one with "
                                + "CREATE TABLE QUERYABLE_" + name + " AS SELECT * FROM " + name + "; or add EMIT "
                                + "CHANGES to see changes as they come.");
            }
        }
    }

    private Streamed.Header header(String id, TransientQuery query, boolean push) {
        boolean windowed = query.sourceNames().stream()
                .flatMap(name -> world.now().source(name).stream())
                .anyMatch(source -> source.source().window().isPresent());
        List<Streamed.Column> columns = query.schema().columns().stream()
                .map(column -> new Streamed.Column(
                        column.name(), column.type(), column.isKey() || windowed && isBound(column)))
                .toList();
        return new Streamed.Header(id, columns, push);
    }

    private static boolean isBound(Column column) {
        return PseudoColumn.windowBounds().stream()
                .anyMatch(bound -> bound.name().equals(column.name()));
    }

    private static Refusal notAQuery(String text, QueryEndpoint endpoint) {
        String message = "Only SELECT and PRINT are answered with a stream; send other statements to /ksql.";
        return switch (endpoint) {
            case QUERY -> Refusal.request(message);
            case QUERY_STREAM -> Refusal.statement(text, message);
        };
    }
}
