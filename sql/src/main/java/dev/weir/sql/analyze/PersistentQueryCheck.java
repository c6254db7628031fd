package dev.weir.sql.analyze;

import dev.weir.sql.analyze.QueryPlanner.Planned;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.plan.Step;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.FormatName;
import dev.weir.sql.schema.Schema;
import java.util.Optional;

/** CREATE STREAM and CREATE TABLE … AS SELECT. */
final class PersistentQueryCheck {
    private static final String PREFIX = "ksql.output.topic.name.prefix";

    private final Context context;
    private final CreateAsSelect statement;
    private final Options options;

    PersistentQueryCheck(Context context, CreateAsSelect statement) {
        this.context = context;
        this.statement = statement;
        this.options = new Options(context, statement.properties(), statement);
    }

    Analyzed check() {
        options.allowOnly(SourceProperties.OF_QUERY);
        if (statement.query().limit().isPresent()) {
            context.report(
                    Problem.MISPLACED_CLAUSE,
                    statement.query(),
                    "A query that fills a stream or table goes on without end, so that it can't have a LIMIT.");
        }
        return new QueryPlanner(context, statement.query(), true)
                .plan()
                .<Analyzed>map(this::persistent)
                .orElseGet(() -> new Analyzed.Refused(statement));
    }

    private Analyzed persistent(Planned planned) {
        checkKind(planned);
        if (context.findings().count() > 0) {
            return new Analyzed.Refused(statement);
        }
        Step.Select select = new Projection(context, planned, statement.query()).persistent();
        DataSource sink = sink(planned, select.schema());
        return new Analyzed.PersistentQuery(
                statement,
                new Step.Sink(select, sink),
                new TopicOptions(options).read(sink.topic()),
                true,
                statement.orReplace(),
                statement.ifNotExists(),
                Optional.empty(),
                planned.sourceNames());
    }

    private void checkKind(Planned planned) {
        SourceKind made = planned.row().step().kind();
        if (made == statement.kind()) {
            return;
        }
        boolean table = statement.kind() == SourceKind.TABLE;
        context.report(
                Problem.WRONG_STATEMENT,
                statement.name(),
                table
                        ? "The query makes a stream: it passes rows on, and nothing says which of them belong together."
                        : "The query makes a table: a row for each key, which changes.",
                table ? "Add GROUP BY, or write CREATE STREAM." : "Write CREATE TABLE.");
    }

    private DataSource sink(Planned planned, Schema schema) {
        FormatReader formats = new FormatReader(options);
        DataSource first = planned.from().leftMost().source();
        Format key =
                formats.wrapKey(keyFormat(formats, first, schema), schema.key().size());
        Format value = formats.wrapValue(
                formats.value(Optional.of(first.valueFormat())), schema.value().size());
        FormatLimits.check(context, key.name(), schema.key(), "key", statement.name());
        FormatLimits.checkKeyTypes(context, schema.key(), statement.name());
        FormatLimits.check(context, value.name(), schema.value(), "value", statement.name());
        SinkSchemaRule registered = new SinkSchemaRule(options, topic());
        registered.check(key, schema.key(), true);
        registered.check(value, schema.value(), false);
        return new DataSource(
                statement.name().text(),
                statement.kind(),
                false,
                true,
                schema,
                topic(),
                key,
                value,
                planned.row().window(),
                new TimestampRule(options).read(schema));
    }

    /** NONE, of a source without a key, is no way to write the key that the result has. */
    private static Format keyFormat(FormatReader formats, DataSource first, Schema schema) {
        boolean newKey =
                first.keyFormat().name() == FormatName.NONE && !schema.key().isEmpty();
        return newKey ? formats.key() : formats.key(Optional.of(first.keyFormat()));
    }

    private String topic() {
        return options.text("KAFKA_TOPIC")
                .orElseGet(() -> context.properties().value(PREFIX).orElse("")
                        + statement.name().text());
    }
}
