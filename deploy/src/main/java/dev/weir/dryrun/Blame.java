package dev.weir.dryrun;

import dev.weir.normal.CustomTypes;
import dev.weir.normal.ServerStatement;
import dev.weir.sql.ast.AlterSource;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.CreateType;
import dev.weir.sql.ast.DropSource;
import dev.weir.sql.ast.DropType;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.QueryControl;
import dev.weir.sql.ast.SetProperty;
import dev.weir.sql.ast.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Which of ours a server means by the statement that it blames. It may write it in words of its own, so what it does and to what is compared. */
final class Blame {
    private Blame() {}

    /** The index among {@code statements}; nothing if it isn't clear. */
    static OptionalInt index(List<TriedStatement> statements, Optional<String> text) {
        Optional<Statement> blamed = text.flatMap(ServerStatement::read);
        if (blamed.isEmpty()) {
            return OptionalInt.empty();
        }
        if (blamed.get() instanceof SetProperty set) {
            return only(statements, tried -> Objects.equals(tried.properties().get(set.property()), set.value()), true);
        }
        Optional<String> deed = deed(blamed.get());
        OptionalInt byDeed = only(statements, tried -> deed.isPresent() && deed.equals(deed(tried.statement())), false);
        return byDeed.isPresent()
                ? byDeed
                : only(
                        statements,
                        tried -> ServerStatement.saysTheSame(text.orElse(""), tried.statement(), CustomTypes.NONE),
                        false);
    }

    private interface Condition {
        boolean holds(TriedStatement tried);
    }

    private static OptionalInt only(List<TriedStatement> statements, Condition condition, boolean first) {
        int[] found = IntStream.range(0, statements.size())
                .filter(index -> condition.holds(statements.get(index)))
                .toArray();
        return found.length == 1 || (first && found.length > 0) ? OptionalInt.of(found[0]) : OptionalInt.empty();
    }

    private static Optional<String> deed(Statement statement) {
        if (statement instanceof CreateSource create) {
            return deed("create source", create.name());
        }
        if (statement instanceof CreateAsSelect create) {
            return deed("create source", create.name());
        }
        if (statement instanceof AlterSource alter) {
            return deed("alter source", alter.name());
        }
        if (statement instanceof DropSource drop) {
            return deed("drop source", drop.name());
        }
        if (statement instanceof CreateType create) {
            return deed("create type", create.name());
        }
        if (statement instanceof DropType drop) {
            return deed("drop type", drop.name());
        }
        if (statement instanceof QueryControl control) {
            return control.queryId().flatMap(id -> deed("control", id));
        }
        return statement instanceof InsertSelect insert
                ? insert.properties().text("QUERY_ID").map(id -> "insert " + id.toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    private static Optional<String> deed(String what, Name name) {
        return Optional.of(what + " " + name.text());
    }
}
