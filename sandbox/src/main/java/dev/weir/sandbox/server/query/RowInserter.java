package dev.weir.sandbox.server.query;

import dev.weir.sandbox.server.entity.Refusal;
import dev.weir.sandbox.server.http.Endpoints;
import dev.weir.sandbox.server.metastore.StoredSource;
import dev.weir.sandbox.server.session.Session;
import dev.weir.sandbox.server.world.World;
import dev.weir.sql.analyze.Analyzed.ValuesInsert;
import dev.weir.sql.ast.InsertValues;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Origin;
import dev.weir.sql.plan.Named;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.DataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Rows that a client streams into one stream or table. */
public final class RowInserter implements Endpoints.Inserter {
    private static final int UNKNOWN_TARGET = 40001;

    private final World world;
    private final DataSource target;
    private final Session session;

    private RowInserter(World world, DataSource target, Session session) {
        this.world = world;
        this.target = target;
        this.session = session;
    }

    /** Refuses a target that is not there or read-only. */
    public static RowInserter open(World world, String target, Session session) {
        String name = folded(target);
        Optional<StoredSource> source = world.now().source(name);
        if (source.isEmpty()) {
            throw Refusal.generic(UNKNOWN_TARGET, "There is no stream or table `" + name + "` to insert into.");
        }
        if (source.get().source().readOnly()) {
            throw Refusal.generic(UNKNOWN_TARGET, name + " was made by CREATE SOURCE: it is read-only.");
        }
        return new RowInserter(world, source.get().source(), session);
    }

    /** Fields that are no columns are passed over, as in ksqlDB. */
    @Override
    public Runnable prepare(Map<String, Object> row) {
        List<Named> values = new ArrayList<>();
        row.forEach((field, value) -> target.schema()
                .find(folded(field))
                .ifPresent(column -> values.add(named(column, Optional.ofNullable(value)))));
        Name name = new Name(Origin.GENERATED, target.name());
        InsertValues statement = new InsertValues(Origin.GENERATED, name, List.of(), List.of());
        ValuesInsert insert = new ValuesInsert(statement, target, values);
        return () -> world.queries().insert(insert, session.forAnalysis());
    }

    private static Named named(Column column, Optional<Object> value) {
        return new Named(column.name(), JsonValues.of(value, column.type()));
    }

    /** Names are upper case unless they stand in backticks, as in SQL. */
    private static String folded(String name) {
        if (name.length() > 1 && name.startsWith("`") && name.endsWith("`")) {
            return name.substring(1, name.length() - 1);
        }
        return name.toUpperCase(Locale.ROOT);
    }
}
