package dev.weir.sql.parse;

import dev.weir.sql.ast.AlterSystem;
import dev.weir.sql.ast.Define;
import dev.weir.sql.ast.Explain;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.InsertValues;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.QueryControl;
import dev.weir.sql.ast.RunScript;
import dev.weir.sql.ast.SetProperty;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.ast.Undefine;
import dev.weir.sql.ast.UnsetProperty;
import dev.weir.sql.parse.grammar.DialectLexer;
import dev.weir.sql.parse.grammar.DialectParser.AlterSourceContext;
import dev.weir.sql.parse.grammar.DialectParser.AlterSystemContext;
import dev.weir.sql.parse.grammar.DialectParser.AssertNullValuesContext;
import dev.weir.sql.parse.grammar.DialectParser.AssertSchemaContext;
import dev.weir.sql.parse.grammar.DialectParser.AssertSourceContext;
import dev.weir.sql.parse.grammar.DialectParser.AssertTopicContext;
import dev.weir.sql.parse.grammar.DialectParser.AssertValuesContext;
import dev.weir.sql.parse.grammar.DialectParser.CreateConnectorContext;
import dev.weir.sql.parse.grammar.DialectParser.CreateSourceContext;
import dev.weir.sql.parse.grammar.DialectParser.CreateTypeContext;
import dev.weir.sql.parse.grammar.DialectParser.DefineContext;
import dev.weir.sql.parse.grammar.DialectParser.DescribeContext;
import dev.weir.sql.parse.grammar.DialectParser.DropConnectorContext;
import dev.weir.sql.parse.grammar.DialectParser.DropSourceContext;
import dev.weir.sql.parse.grammar.DialectParser.DropTypeContext;
import dev.weir.sql.parse.grammar.DialectParser.ExplainContext;
import dev.weir.sql.parse.grammar.DialectParser.InsertSelectContext;
import dev.weir.sql.parse.grammar.DialectParser.InsertValuesContext;
import dev.weir.sql.parse.grammar.DialectParser.PrintContext;
import dev.weir.sql.parse.grammar.DialectParser.QueryControlContext;
import dev.weir.sql.parse.grammar.DialectParser.RunScriptContext;
import dev.weir.sql.parse.grammar.DialectParser.SelectContext;
import dev.weir.sql.parse.grammar.DialectParser.SetPropertyContext;
import dev.weir.sql.parse.grammar.DialectParser.ShowContext;
import dev.weir.sql.parse.grammar.DialectParser.UndefineContext;
import dev.weir.sql.parse.grammar.DialectParser.UnsetPropertyContext;
import dev.weir.sql.parse.grammar.DialectParser.ValueExpressionContext;
import dev.weir.sql.parse.grammar.DialectParserBaseVisitor;
import java.util.List;
import java.util.Optional;

/** Reads a statement: one method for each kind, the work of it in the readers of its clauses. */
final class StatementReader extends DialectParserBaseVisitor<Statement> {
    private final Reading reading;
    private final NameReader names;
    private final LiteralReader literals;
    private final ExpressionReader expressions;
    private final QueryReader queries;
    private final PropertyReader properties;
    private final DefinitionReader definitions;
    private final LookReader looks;
    private final AssertReader asserts;

    StatementReader(Reading reading) {
        Substitution substitution = new Substitution(reading);
        this.reading = reading;
        this.names = new NameReader(reading, substitution);
        this.literals = new LiteralReader(reading, substitution);
        TypeReader types = new TypeReader(reading, names, literals);
        this.expressions = new ExpressionReader(reading, substitution, names, literals, types);
        this.queries = new QueryReader(reading, names, literals, expressions);
        this.properties = new PropertyReader(reading, names, literals);
        ColumnReader columns = new ColumnReader(reading, names, literals, types);
        this.definitions = new DefinitionReader(reading, names, types, columns, properties, queries);
        this.looks = new LookReader(reading, names, literals);
        this.asserts = new AssertReader(reading, names, literals, expressions, columns, properties);
    }

    @Override
    public Statement visitSelect(SelectContext context) {
        return queries.query(context.query());
    }

    @Override
    public Statement visitShow(ShowContext context) {
        return looks.show(context);
    }

    @Override
    public Statement visitDescribe(DescribeContext context) {
        return looks.describe(context);
    }

    @Override
    public Statement visitPrint(PrintContext context) {
        return looks.print(context);
    }

    @Override
    public Statement visitQueryControl(QueryControlContext context) {
        Optional<Name> id = Optional.ofNullable(context.identifier()).map(names::name);
        return new QueryControl(reading.origin(context), action(context), id);
    }

    @Override
    public Statement visitSetProperty(SetPropertyContext context) {
        return new SetProperty(
                reading.origin(context),
                literals.string(context.STRING_LITERAL(0)),
                literals.string(context.STRING_LITERAL(1)));
    }

    @Override
    public Statement visitUnsetProperty(UnsetPropertyContext context) {
        return new UnsetProperty(reading.origin(context), literals.string(context.STRING_LITERAL()));
    }

    @Override
    public Statement visitAlterSystem(AlterSystemContext context) {
        return new AlterSystem(
                reading.origin(context),
                literals.string(context.STRING_LITERAL(0)),
                literals.string(context.STRING_LITERAL(1)));
    }

    /** The variable's name keeps its letters' case. */
    @Override
    public Statement visitDefine(DefineContext context) {
        return new Define(
                reading.origin(context), context.variableName().getText(), literals.string(context.STRING_LITERAL()));
    }

    @Override
    public Statement visitUndefine(UndefineContext context) {
        return new Undefine(reading.origin(context), context.variableName().getText());
    }

    @Override
    public Statement visitCreateSource(CreateSourceContext context) {
        return definitions.create(context);
    }

    @Override
    public Statement visitCreateConnector(CreateConnectorContext context) {
        return definitions.createConnector(context);
    }

    @Override
    public Statement visitCreateType(CreateTypeContext context) {
        return definitions.createType(context);
    }

    @Override
    public Statement visitInsertSelect(InsertSelectContext context) {
        return new InsertSelect(
                reading.origin(context),
                names.source(context.sourceName()),
                properties.properties(context.withProperties()),
                queries.persistentQuery(context.query()));
    }

    @Override
    public Statement visitInsertValues(InsertValuesContext context) {
        List<Name> columns = context.columns() == null
                ? List.of()
                : names.names(context.columns().identifier());
        context.values().valueExpression().forEach(this::warnOfQuotedName);
        return new InsertValues(
                reading.origin(context),
                names.source(context.sourceName()),
                columns,
                expressions.readAll(context.values().valueExpression()));
    }

    @Override
    public Statement visitDropSource(DropSourceContext context) {
        return definitions.drop(context);
    }

    @Override
    public Statement visitDropConnector(DropConnectorContext context) {
        return definitions.dropConnector(context);
    }

    @Override
    public Statement visitDropType(DropTypeContext context) {
        return definitions.dropType(context);
    }

    @Override
    public Statement visitAlterSource(AlterSourceContext context) {
        return definitions.alter(context);
    }

    @Override
    public Statement visitExplain(ExplainContext context) {
        Explain.Subject subject = context.statement() != null
                ? new Explain.Subject.OfStatement(context.statement().accept(this))
                : new Explain.Subject.OfQuery(names.name(context.identifier()));
        return new Explain(reading.origin(context), subject);
    }

    @Override
    public Statement visitAssertTopic(AssertTopicContext context) {
        return asserts.topic(context);
    }

    @Override
    public Statement visitAssertSchema(AssertSchemaContext context) {
        return asserts.schema(context);
    }

    @Override
    public Statement visitAssertValues(AssertValuesContext context) {
        return asserts.values(context);
    }

    @Override
    public Statement visitAssertNullValues(AssertNullValuesContext context) {
        return asserts.nullValues(context);
    }

    @Override
    public Statement visitAssertSource(AssertSourceContext context) {
        return asserts.source(context);
    }

    @Override
    public Statement visitRunScript(RunScriptContext context) {
        reading.testScriptOnly(context);
        return new RunScript(reading.origin(context), literals.string(context.STRING_LITERAL()));
    }

    /** A row has no columns to name, so what stands in double quotes was meant as a string. */
    private void warnOfQuotedName(ValueExpressionContext value) {
        if (value.getStart() == value.getStop() && value.getStart().getType() == DialectLexer.QUOTED_IDENTIFIER) {
            String text = Quotes.strip(value.getText()).replace("'", "''");
            reading.report(SyntaxProblem.DOUBLE_QUOTED_VALUE
                    .warningAt(reading.span(value), "VALUES takes values, and this names a column.")
                    .withHint("If a string is meant, write '" + text + "'."));
        }
    }

    private static QueryControl.Action action(QueryControlContext context) {
        if (context.TERMINATE() != null) {
            return QueryControl.Action.TERMINATE;
        }
        return context.PAUSE() != null ? QueryControl.Action.PAUSE : QueryControl.Action.RESUME;
    }
}
