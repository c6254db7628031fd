package dev.weir.normal;

import dev.weir.diagnostic.Checked;
import dev.weir.source.SourceText;
import dev.weir.sql.ast.AlterSource;
import dev.weir.sql.ast.ColumnElement;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.Properties;
import dev.weir.sql.ast.Script;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares a user's statement with the wording that a server gives back: expanded, with properties that it decided on itself. */
public final class ServerStatement {
    /** Properties that a server adds where the statement doesn't say them. */
    private static final Set<String> ADDED = Set.of(
            "CLEANUP_POLICY",
            "KEY_FORMAT",
            "KEY_SCHEMA_ID",
            "PARTITIONS",
            "REPLICAS",
            "RETENTION_MS",
            "VALUE_FORMAT",
            "VALUE_SCHEMA_ID");

    private ServerStatement() {}

    /**
     * @param text as {@link #read} takes it; what can't be read is never the same
     * @param types that the wanted statement may use; the server writes out what they stand for
     */
    public static boolean saysTheSame(String text, Statement wanted, CustomTypes types) {
        Statement normal = NormalForm.of(types.writtenOutIn(wanted));
        return read(text)
                .map(NormalForm::of)
                .map(live -> asWritten(live, normal))
                .filter(normal::equals)
                .isPresent();
    }

    /**
     * The statement that would make what the server describes.
     *
     * @param text of one statement with its semicolon, or of a CREATE and the ALTERs that came after it; empty if it can't be read
     */
    public static Optional<Statement> read(String text) {
        Checked<Script> script = Parser.parse(new SourceText("the server's statement", text), Variables.NONE);
        List<Statement> statements = script.value().statements();
        if (!script.ok() || statements.isEmpty()) {
            return Optional.empty();
        }
        return statements.stream()
                .skip(1)
                .reduce(
                        Optional.of(statements.get(0)),
                        (made, next) -> made.flatMap(statement -> altered(statement, next)),
                        (first, second) -> second);
    }

    /**
     * The same without what a server adds to a statement by itself.
     *
     * @param like what the server was given once
     */
    public static Optional<Statement> asWritten(String text, Statement like) {
        return read(text).map(live -> asWritten(live, like));
    }

    private static Optional<Statement> altered(Statement statement, Statement next) {
        if (!(statement instanceof CreateSource source && next instanceof AlterSource alter)) {
            return Optional.empty();
        }
        List<ColumnElement> columns = Stream.concat(source.elements().stream(), alter.added().stream())
                .toList();
        return Optional.of(source.with(columns, source.properties()));
    }

    /** Leaves out what the server added to the wanted statement. */
    private static Statement asWritten(Statement live, Statement wanted) {
        if (live instanceof CreateSource source && wanted instanceof CreateSource written) {
            return source.unconditional()
                    .with(columns(source, written), properties(source.properties(), written.properties()));
        }
        if (live instanceof CreateAsSelect query && wanted instanceof CreateAsSelect written) {
            Properties properties = properties(query.properties(), written.properties());
            return query.unconditional().with(properties, query.query());
        }
        if (live instanceof InsertSelect insert && wanted instanceof InsertSelect written) {
            return insert.with(written.properties(), insert.query());
        }
        return live;
    }

    /** Columns that come from the Schema Registry are in the server's text and not in the user's. */
    private static List<ColumnElement> columns(CreateSource live, CreateSource written) {
        boolean inferred = written.elements().stream()
                .noneMatch(column -> column.constraint() instanceof ColumnElement.Constraint.None);
        if (!inferred) {
            return live.elements();
        }
        return live.elements().stream().filter(written.elements()::contains).toList();
    }

    private static Properties properties(Properties live, Properties written) {
        return new Properties(live.entries().stream()
                .filter(property -> written.find(property.name().text()).isPresent()
                        || !ADDED.contains(property.name().text()))
                .toList());
    }
}
