package dev.weir.sql.parse;

import dev.weir.sql.ast.AlterSource;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateConnector;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.CreateType;
import dev.weir.sql.ast.DropConnector;
import dev.weir.sql.ast.DropSource;
import dev.weir.sql.ast.DropType;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.parse.grammar.DialectParser.AlterSourceContext;
import dev.weir.sql.parse.grammar.DialectParser.CreateConnectorContext;
import dev.weir.sql.parse.grammar.DialectParser.CreateSourceContext;
import dev.weir.sql.parse.grammar.DialectParser.CreateTypeContext;
import dev.weir.sql.parse.grammar.DialectParser.DropConnectorContext;
import dev.weir.sql.parse.grammar.DialectParser.DropSourceContext;
import dev.weir.sql.parse.grammar.DialectParser.DropTypeContext;
import dev.weir.sql.parse.grammar.DialectParser.SourceKindContext;
import org.antlr.v4.runtime.ParserRuleContext;

/** Reads CREATE, ALTER and DROP. */
final class DefinitionReader {
    private final Reading reading;
    private final NameReader names;
    private final TypeReader types;
    private final ColumnReader columns;
    private final PropertyReader properties;
    private final QueryReader queries;

    DefinitionReader(
            Reading reading,
            NameReader names,
            TypeReader types,
            ColumnReader columns,
            PropertyReader properties,
            QueryReader queries) {
        this.reading = reading;
        this.names = names;
        this.types = types;
        this.columns = columns;
        this.properties = properties;
        this.queries = queries;
    }

    Statement create(CreateSourceContext context) {
        return context.query() == null ? createSource(context) : createAsSelect(context);
    }

    Statement createConnector(CreateConnectorContext context) {
        CreateConnector.Direction direction =
                context.SOURCE() != null ? CreateConnector.Direction.SOURCE : CreateConnector.Direction.SINK;
        return new CreateConnector(
                reading.origin(context),
                direction,
                context.EXISTS() != null,
                names.name(context.identifier()),
                properties.properties(context.withProperties()));
    }

    Statement createType(CreateTypeContext context) {
        return new CreateType(
                reading.origin(context),
                context.EXISTS() != null,
                names.name(context.identifier()),
                context.type().accept(types));
    }

    Statement alter(AlterSourceContext context) {
        return new AlterSource(
                reading.origin(context),
                kind(context.sourceKind()),
                names.source(context.sourceName()),
                context.addition().stream().map(columns::addition).toList());
    }

    Statement drop(DropSourceContext context) {
        return new DropSource(
                reading.origin(context),
                kind(context.sourceKind()),
                context.EXISTS() != null,
                names.source(context.sourceName()),
                context.DELETE() != null);
    }

    Statement dropConnector(DropConnectorContext context) {
        return new DropConnector(reading.origin(context), context.EXISTS() != null, names.name(context.identifier()));
    }

    Statement dropType(DropTypeContext context) {
        return new DropType(reading.origin(context), context.EXISTS() != null, names.name(context.identifier()));
    }

    static SourceKind kind(SourceKindContext context) {
        return context.STREAM() != null ? SourceKind.STREAM : SourceKind.TABLE;
    }

    private Statement createSource(CreateSourceContext context) {
        return new CreateSource(
                reading.origin(context),
                kind(context.sourceKind()),
                context.REPLACE() != null,
                context.SOURCE() != null,
                context.EXISTS() != null,
                names.source(context.sourceName()),
                columns.columns(context.columnElements()),
                properties.properties(context.withProperties()));
    }

    private Statement createAsSelect(CreateSourceContext context) {
        checkForm(context);
        return new CreateAsSelect(
                reading.origin(context),
                kind(context.sourceKind()),
                context.REPLACE() != null,
                context.EXISTS() != null,
                names.source(context.sourceName()),
                properties.properties(context.withProperties()),
                queries.persistentQuery(context.query()));
    }

    private void checkForm(CreateSourceContext context) {
        if (context.columnElements() != null) {
            report(
                    SyntaxProblem.CREATE_FORM,
                    context.columnElements(),
                    "The columns of CREATE … AS SELECT come from the query: name them there with AS, and leave this"
                            + " list out.");
        }
        if (context.SOURCE() != null) {
            reading.report(
                    SyntaxProblem.CREATE_FORM,
                    reading.span(context.SOURCE().getSymbol()),
                    "A SOURCE stream or table is read-only, so no query can write it. Leave SOURCE out.");
        }
        if (context.query().LIMIT() != null) {
            report(
                    SyntaxProblem.CREATE_LIMIT,
                    context.query().number(),
                    "The query of CREATE … AS runs until it is terminated. LIMIT is for queries that answer a client.");
        }
    }

    private void report(SyntaxProblem problem, ParserRuleContext place, String detail) {
        reading.report(problem, reading.span(place), detail);
    }
}
