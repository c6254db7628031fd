package dev.weir.sql.analyze;

import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.Schema;
import dev.weir.sql.schema.WindowType;
import java.util.Optional;

/** CREATE STREAM and CREATE TABLE over a topic. */
final class CreateSourceCheck {
    private final Context context;
    private final CreateSource statement;
    private final Options options;

    CreateSourceCheck(Context context, CreateSource statement) {
        this.context = context;
        this.statement = statement;
        this.options = new Options(context, statement.properties(), statement);
    }

    Analyzed check() {
        options.allowOnly(SourceProperties.OF_TOPIC);
        checkReplacement();
        String topic = topic();
        FormatReader formats = new FormatReader(options);
        Format key = formats.key();
        Format value = formats.value(Optional.empty());
        Optional<WindowType> window = new WindowOptions(options).read();
        Schema written = new ColumnElements(context, statement.kind()).schema(statement.elements());
        checkSchemaIds(written);
        SchemaInference inference = new SchemaInference(context, statement);
        Schema schema = inference.complete(written, topic, key, value, formats.bareValue());
        boolean keyKnown = inference.isComplete() || !key.name().infersSchemas();
        if (keyKnown) {
            checkKey(schema, window);
        }
        if (!inference.isComplete()) {
            return new Analyzed.Refused(statement);
        }
        checkColumns(schema, key, value);
        DataSource source = new DataSource(
                statement.name().text(),
                statement.kind(),
                statement.readOnly(),
                false,
                schema,
                topic,
                formats.wrapKey(key, schema.key().size()),
                formats.wrapValue(value, schema.value().size()),
                window,
                new TimestampRule(options).read(schema));
        return new Analyzed.DefinedSource(
                statement,
                source,
                new TopicOptions(options).read(topic),
                statement.orReplace(),
                statement.ifNotExists());
    }

    private String topic() {
        Optional<String> topic = options.text("KAFKA_TOPIC");
        if (topic.isEmpty()) {
            context.report(
                    Problem.MISSING_PROPERTY,
                    statement.name(),
                    "The statement doesn't say which topic it is about.",
                    "Add KAFKA_TOPIC to WITH.");
        }
        return topic.orElse(statement.name().text());
    }

    /** What CREATE SOURCE makes is a view on a topic, which never changes. */
    private void checkReplacement() {
        boolean replacesView = context.catalog()
                .source(statement.name().text())
                .filter(DataSource::readOnly)
                .isPresent();
        if (statement.orReplace() && (statement.readOnly() || replacesView)) {
            context.report(
                    Problem.READ_ONLY_SOURCE,
                    statement.name(),
                    "What CREATE SOURCE makes can't be replaced, nor can it replace anything.",
                    "DROP it first.");
        }
    }

    private void checkSchemaIds(Schema written) {
        if (options.has("KEY_SCHEMA_ID") && !written.key().isEmpty()) {
            reportBoth("KEY_SCHEMA_ID");
        }
        if (options.has("VALUE_SCHEMA_ID") && !written.value().isEmpty()) {
            reportBoth("VALUE_SCHEMA_ID");
        }
    }

    private void reportBoth(String property) {
        context.report(
                Problem.CONFLICTING_PROPERTIES,
                options.where(property),
                property + " takes the columns from a registered schema, and the statement names columns of its own.",
                "Leave one of them out.");
    }

    private void checkKey(Schema schema, Optional<WindowType> window) {
        boolean table = statement.kind() == SourceKind.TABLE;
        if (table && schema.key().isEmpty()) {
            context.report(
                    Problem.KEY_MISSING,
                    statement.name(),
                    "A table needs to know which column identifies its rows.",
                    "Add PRIMARY KEY to a column.");
        }
        if (!table && window.isPresent() && schema.key().isEmpty()) {
            context.report(
                    Problem.KEY_MISSING, options.where("WINDOW_TYPE"), "A windowed stream needs a column with KEY.");
        }
    }

    private void checkColumns(Schema schema, Format key, Format value) {
        if (schema.columns().isEmpty()) {
            context.report(
                    Problem.NO_COLUMNS,
                    statement.name(),
                    statement.name() + " has no columns, and " + value.name() + " has no schemas to take them from.",
                    "Write the columns after the name.");
            return;
        }
        FormatLimits.check(context, key.name(), schema.key(), "key", statement.name());
        FormatLimits.check(context, value.name(), schema.value(), "value", statement.name());
    }
}
