package dev.weir.sql.parse;

import dev.weir.sql.ast.AssertNullValues;
import dev.weir.sql.ast.AssertSchema;
import dev.weir.sql.ast.AssertSource;
import dev.weir.sql.ast.AssertTopic;
import dev.weir.sql.ast.AssertValues;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.ast.TimeSpan;
import dev.weir.sql.parse.grammar.DialectParser.AssertNullValuesContext;
import dev.weir.sql.parse.grammar.DialectParser.AssertSchemaContext;
import dev.weir.sql.parse.grammar.DialectParser.AssertSourceContext;
import dev.weir.sql.parse.grammar.DialectParser.AssertTopicContext;
import dev.weir.sql.parse.grammar.DialectParser.AssertValuesContext;
import dev.weir.sql.parse.grammar.DialectParser.ColumnsContext;
import dev.weir.sql.parse.grammar.DialectParser.TimeoutContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads ASSERT: of topics and schemas, and of the rows and sources of test scripts. */
final class AssertReader {
    private final Reading reading;
    private final NameReader names;
    private final LiteralReader literals;
    private final ExpressionReader expressions;
    private final ColumnReader columns;
    private final PropertyReader properties;

    AssertReader(
            Reading reading,
            NameReader names,
            LiteralReader literals,
            ExpressionReader expressions,
            ColumnReader columns,
            PropertyReader properties) {
        this.reading = reading;
        this.names = names;
        this.literals = literals;
        this.expressions = expressions;
        this.columns = columns;
        this.properties = properties;
    }

    Statement topic(AssertTopicContext context) {
        return new AssertTopic(
                reading.origin(context),
                context.NOT() == null,
                names.resource(context.resourceName()),
                properties.properties(context.withProperties()),
                timeout(context.timeout()));
    }

    Statement schema(AssertSchemaContext context) {
        if (context.resourceName() == null && context.number() == null) {
            reading.report(
                    SyntaxProblem.ASSERT_SCHEMA_FORM,
                    reading.span(context),
                    "Say which schema is meant: ASSERT SCHEMA SUBJECT 'name', ASSERT SCHEMA ID 7, or both.");
        }
        return new AssertSchema(
                reading.origin(context),
                context.NOT() == null,
                Optional.ofNullable(context.resourceName()).map(names::resource),
                context.number() == null ? OptionalInt.empty() : literals.intValue(context.number()),
                timeout(context.timeout()));
    }

    Statement values(AssertValuesContext context) {
        reading.testScriptOnly(context);
        return new AssertValues(
                reading.origin(context),
                names.source(context.sourceName()),
                columnNames(context.columns()),
                expressions.readAll(context.values().valueExpression()));
    }

    Statement nullValues(AssertNullValuesContext context) {
        reading.testScriptOnly(context);
        return new AssertNullValues(
                reading.origin(context),
                names.source(context.sourceName()),
                columnNames(context.columns()),
                expressions.readAll(context.values().valueExpression()));
    }

    Statement source(AssertSourceContext context) {
        reading.testScriptOnly(context);
        return new AssertSource(
                reading.origin(context),
                DefinitionReader.kind(context.sourceKind()),
                names.source(context.sourceName()),
                columns.columns(context.columnElements()),
                properties.properties(context.withProperties()));
    }

    private List<Name> columnNames(@Nullable ColumnsContext context) {
        return context == null ? List.of() : names.names(context.identifier());
    }

    private Optional<TimeSpan> timeout(@Nullable TimeoutContext context) {
        return Optional.ofNullable(context)
                .map(timeout -> new TimeSpanReader(reading, literals).timeSpan(timeout.timeSpan()));
    }
}
