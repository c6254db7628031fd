package dev.weir.sandbox.server.statement;

import dev.weir.sandbox.server.entity.Refusal;
import dev.weir.sandbox.server.metastore.StoredSource;
import dev.weir.sql.analyze.Analyzed.ValuesInsert;
import dev.weir.sql.ast.InsertValues;
import dev.weir.sql.ast.Name;
import dev.weir.sql.plan.Named;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.DataSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** INSERT INTO … VALUES. Values never show in what is answered or logged. */
final class InsertValuesStatement {
    private final Call call;

    InsertValuesStatement(Call call) {
        this.call = call;
    }

    void execute(InsertValues insert) {
        DataSource target = target(insert);
        Call masked = new Call(call.world(), call.session(), masked(insert));
        ValuesInsert checked = (ValuesInsert) masked.analyze(insert);
        requirePrimaryKey(masked, target, checked.values());
        if (call.world().trial()) {
            return;
        }
        try {
            call.world().queries().insert(checked, call.session().forAnalysis());
        } catch (RuntimeException failed) {
            throw Refusal.request("The row could not be written into '" + target.name() + "'. " + failed.getMessage());
        }
    }

    private DataSource target(InsertValues insert) {
        String name = insert.target().text();
        Optional<StoredSource> source = call.world().now().source(name);
        if (source.isEmpty()) {
            throw Refusal.request("There is no stream or table `" + name + "` to insert into.");
        }
        DataSource target = source.get().source();
        if (target.readOnly()) {
            throw Refusal.request(name + " was made by CREATE SOURCE: it is read-only.");
        }
        List<String> headers = insert.columns().stream()
                .map(Name::text)
                .filter(column -> target.schema().headers().stream()
                        .anyMatch(header -> header.name().equals(column)))
                .toList();
        if (!headers.isEmpty()) {
            throw Refusal.request("Headers cannot be inserted: " + headers);
        }
        return target;
    }

    private static void requirePrimaryKey(Call call, DataSource target, List<Named> values) {
        if (!target.isTable()) {
            return;
        }
        for (Column key : target.schema().key()) {
            boolean given = values.stream()
                    .anyMatch(value -> value.name().equals(key.name())
                            && !(value.expression() instanceof TypedExpression.NullConstant));
            if (!given) {
                throw call.refused("A row of the table '" + target.name() + "' needs a value for its primary key "
                        + key.name() + ".");
            }
        }
    }

    private static String masked(InsertValues insert) {
        String columns = insert.columns().stream()
                .map(column -> "`" + column.text() + "`")
                .collect(Collectors.joining(", ", " (", ")"));
        String values = insert.values().stream().map(value -> "'[value]'").collect(Collectors.joining(", "));
        return "INSERT INTO `" + insert.target().text() + "`"
                + (insert.columns().isEmpty() ? "" : columns) + " VALUES (" + values + ");";
    }
}
