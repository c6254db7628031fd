package dev.weir.diff;

import dev.weir.normal.NormalForm;
import dev.weir.sql.ast.ColumnElement;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.Node;
import dev.weir.sql.ast.Properties;
import dev.weir.sql.ast.Property;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.SelectItem;
import dev.weir.sql.ast.Statement;
import java.util.List;
import java.util.Optional;

/** Finds the first clause in which two statements differ, after both were brought into normal form. */
final class StatementDifference {
    private final Statement wanted;

    private StatementDifference(Statement wanted) {
        this.wanted = wanted;
    }

    static Optional<Difference> between(Statement wanted, Statement applied) {
        Statement after = NormalForm.of(wanted);
        Statement before = NormalForm.of(applied);
        if (after.equals(before)) {
            return Optional.empty();
        }
        return Optional.of(new StatementDifference(after).from(before));
    }

    private Difference from(Statement before) {
        if (wanted instanceof CreateSource after && before instanceof CreateSource earlier) {
            return source(after, earlier);
        }
        if (wanted instanceof CreateAsSelect after && before instanceof CreateAsSelect earlier) {
            return properties(after.properties(), earlier.properties())
                    .or(() -> query(after.query(), earlier.query()))
                    .orElseGet(() -> whole("the statement changed"));
        }
        if (wanted instanceof InsertSelect after && before instanceof InsertSelect earlier) {
            return query(after.query(), earlier.query()).orElseGet(() -> whole("the statement changed"));
        }
        if (wanted instanceof CreateAsSelect) {
            return whole("it is now made by a query");
        }
        return whole(before instanceof CreateAsSelect ? "it is no longer made by a query" : "the definition changed");
    }

    private Difference source(CreateSource after, CreateSource before) {
        if (after.readOnly() != before.readOnly()) {
            return whole(after.readOnly() ? "it is now read-only" : "it is no longer read-only");
        }
        return columns(after.elements(), before.elements())
                .or(() -> properties(after.properties(), before.properties()))
                .orElseGet(() -> whole("the statement changed"));
    }

    private Optional<Difference> columns(List<ColumnElement> after, List<ColumnElement> before) {
        for (ColumnElement column : after) {
            Optional<ColumnElement> earlier = find(column, before);
            if (earlier.isEmpty()) {
                return Optional.of(Difference.at("the column " + column.name() + " is new", column.span()));
            }
            if (!earlier.get().equals(column)) {
                return Optional.of(Difference.at("the column " + column.name() + " changed", column.span()));
            }
        }
        for (ColumnElement column : before) {
            if (find(column, after).isEmpty()) {
                return Optional.of(whole("the column " + column.name() + " is gone"));
            }
        }
        return after.equals(before) ? Optional.empty() : Optional.of(whole("the order of the columns changed"));
    }

    private static Optional<ColumnElement> find(ColumnElement column, List<ColumnElement> among) {
        return among.stream()
                .filter(other -> other.name().equals(column.name()))
                .findFirst();
    }

    private Optional<Difference> properties(Properties after, Properties before) {
        for (Property property : after.entries()) {
            String name = property.name().text();
            if (!before.text(name).equals(Optional.of(property.value().asText()))) {
                String how = before.find(name).isPresent() ? " changed" : " is new";
                return Optional.of(Difference.at(name + how, property.span()));
            }
        }
        return before.entries().stream()
                .map(property -> property.name().text())
                .filter(name -> after.find(name).isEmpty())
                .map(name -> whole(name + " is gone"))
                .findFirst();
    }

    private Optional<Difference> query(Query after, Query before) {
        return part("FROM", after.from(), before.from())
                .or(() -> clause("WINDOW", after.window(), before.window()))
                .or(() -> clause("WHERE", after.where(), before.where()))
                .or(() -> clause("GROUP BY", after.groupBy(), before.groupBy()))
                .or(() -> clause("PARTITION BY", after.partitionBy(), before.partitionBy()))
                .or(() -> clause("HAVING", after.having(), before.having()))
                .or(() -> items(after.select(), before.select()))
                .or(() -> after.emit().equals(before.emit()) ? Optional.empty() : Optional.of(whole("EMIT changed")))
                .or(() ->
                        after.limit().equals(before.limit()) ? Optional.empty() : Optional.of(whole("LIMIT changed")));
    }

    private Optional<Difference> items(List<SelectItem> after, List<SelectItem> before) {
        int common = Math.min(after.size(), before.size());
        for (int i = 0; i < common; i++) {
            if (!after.get(i).equals(before.get(i))) {
                return Optional.of(Difference.at("SELECT changed", after.get(i).span()));
            }
        }
        if (after.size() > common) {
            return Optional.of(
                    Difference.at("SELECT has a new column", after.get(common).span()));
        }
        return after.size() < before.size() ? Optional.of(whole("SELECT has a column less")) : Optional.empty();
    }

    private static Optional<Difference> part(String name, Node after, Node before) {
        return after.equals(before) ? Optional.empty() : Optional.of(Difference.at(name + " changed", after.span()));
    }

    private Optional<Difference> clause(String name, Optional<? extends Node> after, Optional<? extends Node> before) {
        if (after.equals(before)) {
            return Optional.empty();
        }
        if (after.isEmpty()) {
            return Optional.of(whole(name + " is gone"));
        }
        String how = before.isPresent() ? " changed" : " is new";
        return Optional.of(Difference.at(name + how, after.get().span()));
    }

    private Difference whole(String what) {
        return Difference.at(what, wanted.span());
    }
}
