package dev.weir.sql.format;

import dev.weir.sql.ast.AlterSource;
import dev.weir.sql.ast.AlterSystem;
import dev.weir.sql.ast.AssertNullValues;
import dev.weir.sql.ast.AssertSchema;
import dev.weir.sql.ast.AssertSource;
import dev.weir.sql.ast.AssertTopic;
import dev.weir.sql.ast.AssertValues;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateConnector;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.CreateType;
import dev.weir.sql.ast.Define;
import dev.weir.sql.ast.Describe;
import dev.weir.sql.ast.DropConnector;
import dev.weir.sql.ast.DropSource;
import dev.weir.sql.ast.DropType;
import dev.weir.sql.ast.Explain;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.InsertValues;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Print;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.QueryControl;
import dev.weir.sql.ast.RunScript;
import dev.weir.sql.ast.SetProperty;
import dev.weir.sql.ast.Show;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.ast.StatementVisitor;
import dev.weir.sql.ast.TimeSpan;
import dev.weir.sql.ast.Undefine;
import dev.weir.sql.ast.UnsetProperty;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Writes statements. */
final class StatementText implements StatementVisitor<String> {
    private final TypeText types = new TypeText();
    private final ExpressionText expressions = new ExpressionText();
    private final QueryText queries = new QueryText(expressions);
    private final DefinitionText definitions = new DefinitionText(types);

    String text(Statement statement) {
        return statement.accept(this);
    }

    @Override
    public String visit(CreateSource statement) {
        return "CREATE "
                + when(statement.orReplace(), "OR REPLACE ")
                + when(statement.readOnly(), "SOURCE ")
                + statement.kind()
                + " "
                + when(statement.ifNotExists(), "IF NOT EXISTS ")
                + Quoting.name(statement.name())
                + definitions.columns(statement.elements())
                + definitions.properties(statement.properties());
    }

    @Override
    public String visit(CreateAsSelect statement) {
        return "CREATE "
                + when(statement.orReplace(), "OR REPLACE ")
                + statement.kind()
                + " "
                + when(statement.ifNotExists(), "IF NOT EXISTS ")
                + Quoting.name(statement.name())
                + definitions.properties(statement.properties())
                + " AS\n"
                + queries.text(statement.query());
    }

    @Override
    public String visit(CreateConnector statement) {
        return "CREATE "
                + statement.direction()
                + " CONNECTOR "
                + when(statement.ifNotExists(), "IF NOT EXISTS ")
                + Quoting.name(statement.name())
                + definitions.properties(statement.properties());
    }

    @Override
    public String visit(CreateType statement) {
        return "CREATE TYPE "
                + when(statement.ifNotExists(), "IF NOT EXISTS ")
                + Quoting.name(statement.name())
                + " AS "
                + types.text(statement.type());
    }

    @Override
    public String visit(AlterSource statement) {
        return statement.added().stream()
                .map(added -> "ADD COLUMN " + definitions.column(added))
                .collect(Collectors.joining(
                        ",\n  ", "ALTER " + statement.kind() + " " + Quoting.name(statement.name()) + "\n  ", ""));
    }

    @Override
    public String visit(AlterSystem statement) {
        return "ALTER SYSTEM " + assignment(statement.property(), statement.value());
    }

    @Override
    public String visit(DropSource statement) {
        return "DROP "
                + statement.kind()
                + " "
                + when(statement.ifExists(), "IF EXISTS ")
                + Quoting.name(statement.name())
                + when(statement.deleteTopic(), " DELETE TOPIC");
    }

    @Override
    public String visit(DropConnector statement) {
        return "DROP CONNECTOR " + when(statement.ifExists(), "IF EXISTS ") + Quoting.name(statement.name());
    }

    @Override
    public String visit(DropType statement) {
        return "DROP TYPE " + when(statement.ifExists(), "IF EXISTS ") + Quoting.name(statement.name());
    }

    @Override
    public String visit(InsertSelect statement) {
        return "INSERT INTO "
                + Quoting.name(statement.target())
                + definitions.properties(statement.properties())
                + "\n"
                + queries.text(statement.query());
    }

    @Override
    public String visit(InsertValues statement) {
        return "INSERT INTO "
                + Quoting.name(statement.target())
                + columns(statement.columns())
                + " VALUES ("
                + expressions.values(statement.values())
                + ")";
    }

    @Override
    public String visit(Query statement) {
        return queries.text(statement);
    }

    @Override
    public String visit(Show statement) {
        return "SHOW " + LookText.listing(statement.listing());
    }

    @Override
    public String visit(Describe statement) {
        return "DESCRIBE " + LookText.subject(statement.subject());
    }

    @Override
    public String visit(Print statement) {
        return "PRINT "
                + Quoting.string(statement.topic().text())
                + when(statement.fromBeginning(), " FROM BEGINNING")
                + number(" INTERVAL ", statement.interval())
                + number(" LIMIT ", statement.limit());
    }

    @Override
    public String visit(Explain statement) {
        if (statement.subject() instanceof Explain.Subject.OfStatement explained) {
            return "EXPLAIN " + text(explained.statement());
        }
        Explain.Subject.OfQuery query = (Explain.Subject.OfQuery) statement.subject();
        return "EXPLAIN " + Quoting.name(query.queryId());
    }

    @Override
    public String visit(QueryControl statement) {
        return statement.action() + " " + statement.queryId().map(Quoting::name).orElse("ALL");
    }

    @Override
    public String visit(SetProperty statement) {
        return "SET " + assignment(statement.property(), statement.value());
    }

    @Override
    public String visit(UnsetProperty statement) {
        return "UNSET " + Quoting.string(statement.property());
    }

    @Override
    public String visit(Define statement) {
        return "DEFINE " + statement.variable() + " = " + Quoting.string(statement.value());
    }

    @Override
    public String visit(Undefine statement) {
        return "UNDEFINE " + statement.variable();
    }

    @Override
    public String visit(AssertTopic statement) {
        return "ASSERT "
                + when(!statement.exists(), "NOT EXISTS ")
                + "TOPIC "
                + Quoting.string(statement.topic().text())
                + definitions.properties(statement.properties())
                + timeout(statement.timeout());
    }

    @Override
    public String visit(AssertSchema statement) {
        String subject = statement
                .subject()
                .map(name -> " SUBJECT " + Quoting.string(name.text()))
                .orElse("");
        String id = statement.id().isPresent() ? " ID " + statement.id().getAsInt() : "";
        return "ASSERT "
                + when(!statement.exists(), "NOT EXISTS ")
                + "SCHEMA"
                + subject
                + id
                + timeout(statement.timeout());
    }

    @Override
    public String visit(AssertSource statement) {
        return "ASSERT "
                + statement.kind()
                + " "
                + Quoting.name(statement.name())
                + definitions.columns(statement.elements())
                + definitions.properties(statement.properties());
    }

    @Override
    public String visit(AssertValues statement) {
        return "ASSERT VALUES "
                + Quoting.name(statement.source())
                + columns(statement.columns())
                + " VALUES ("
                + expressions.values(statement.values())
                + ")";
    }

    @Override
    public String visit(AssertNullValues statement) {
        return "ASSERT NULL VALUES "
                + Quoting.name(statement.source())
                + columns(statement.columns())
                + " KEY ("
                + expressions.values(statement.keys())
                + ")";
    }

    @Override
    public String visit(RunScript statement) {
        return "RUN SCRIPT " + Quoting.string(statement.path());
    }

    private static String columns(List<Name> columns) {
        return columns.isEmpty() ? "" : " (" + Quoting.names(columns) + ")";
    }

    private static String assignment(String property, String value) {
        return Quoting.string(property) + " = " + Quoting.string(value);
    }

    private static String timeout(Optional<TimeSpan> timeout) {
        return timeout.map(span -> " TIMEOUT " + QueryText.timeSpan(span)).orElse("");
    }

    private static String number(String before, OptionalLong number) {
        return number.isPresent() ? before + number.getAsLong() : "";
    }

    private static String when(boolean condition, String text) {
        return condition ? text : "";
    }
}
