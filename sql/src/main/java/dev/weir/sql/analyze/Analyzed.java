package dev.weir.sql.analyze;

import dev.weir.sql.ast.Statement;
import dev.weir.sql.plan.Named;
import dev.weir.sql.plan.Step;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.schema.Schema;
import dev.weir.sql.schema.TopicSettings;
import dev.weir.sql.type.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A checked statement. */
public sealed interface Analyzed {
    Statement statement();

    /** CREATE STREAM or TABLE over a topic. */
    record DefinedSource(
            Statement statement, DataSource source, TopicSettings topic, boolean orReplace, boolean ifNotExists)
            implements Analyzed {}

    /** ALTER: the source with its new columns. */
    record AlteredSource(Statement statement, DataSource source) implements Analyzed {}

    /** CREATE TYPE. */
    record DefinedType(Statement statement, String name, SqlType type, boolean ifNotExists) implements Analyzed {}

    /**
     * CREATE … AS SELECT or INSERT INTO … SELECT.
     *
     * @param createsSink false for INSERT INTO, whose sink is there already
     * @param queryId what INSERT INTO … WITH (QUERY_ID = …) asks for
     */
    record PersistentQuery(
            Statement statement,
            Step.Sink plan,
            TopicSettings topic,
            boolean createsSink,
            boolean orReplace,
            boolean ifNotExists,
            Optional<String> queryId,
            List<String> sourceNames)
            implements Analyzed {
        public PersistentQuery {
            sourceNames = List.copyOf(sourceNames);
        }

        public DataSource sink() {
            return plan.sink();
        }
    }

    /** A SELECT on its own. {@code schema} has the columns in the order in which they were asked for, whatever they are. */
    record TransientQuery(
            Statement statement, Mode mode, Step plan, Schema schema, OptionalInt limit, List<String> sourceNames)
            implements Analyzed {
        public TransientQuery {
            sourceNames = List.copyOf(sourceNames);
        }

        /** Whether a query goes on (EMIT CHANGES) or answers from what is there. */
        public enum Mode {
            PUSH,
            PULL
        }
    }

    /** INSERT INTO … VALUES; ROWTIME may be among the columns. Each value has its column's type. */
    record ValuesInsert(Statement statement, DataSource target, List<Named> values) implements Analyzed {
        public ValuesInsert {
            values = List.copyOf(values);
        }
    }

    /** A statement that has no types to check, such as DROP or SHOW. */
    record Untyped(Statement statement) implements Analyzed {}

    /** A statement with errors, or one that nobody can check here because a schema it needs is not known; the diagnostics say which. */
    record Refused(Statement statement) implements Analyzed {}
}
