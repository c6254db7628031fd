package dev.weir.sql.analyze;

import dev.weir.sql.plan.Step;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Rows by a new key. */
final class SelectKeys {
    private SelectKeys() {}

    /** A key that isn't a column gets a name that is neither a column's nor {@code reserved}; its value joins the row. */
    static Row rekey(Row row, List<TypedExpression> expressions, Format format, Collection<String> reserved) {
        GeneratedNames names = new GeneratedNames(row.schema().names());
        reserved.forEach(names::use);
        List<Column> keys = new ArrayList<>();
        List<Column> values = new ArrayList<>(row.schema().value());
        for (TypedExpression expression : expressions) {
            String name = names.forKey(expression);
            keys.add(Column.key(name, expression.type()));
            if (values.stream().noneMatch(value -> value.name().equals(name))) {
                values.add(Column.value(name, expression.type()));
            }
        }
        Step step = new Step.SelectKey(row.step(), expressions, format, Schema.of(keys, values));
        return row.with(step, row.entries(), keys.stream().map(Row.Key::of).toList());
    }
}
