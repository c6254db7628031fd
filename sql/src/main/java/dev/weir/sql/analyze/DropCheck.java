package dev.weir.sql.analyze;

import dev.weir.sql.ast.DropSource;
import dev.weir.sql.schema.DataSource;
import java.util.Locale;
import java.util.Optional;

/** DROP STREAM and DROP TABLE. */
final class DropCheck {
    private final Context context;
    private final DropSource statement;

    DropCheck(Context context, DropSource statement) {
        this.context = context;
        this.statement = statement;
    }

    Analyzed check() {
        Optional<DataSource> source = statement.ifExists()
                ? context.catalog().source(statement.name().text())
                : context.source(statement.name());
        source.ifPresent(this::check);
        return new Analyzed.Untyped(statement);
    }

    private void check(DataSource source) {
        String kind = source.kind().name().toLowerCase(Locale.ROOT);
        if (source.kind() != statement.kind()) {
            context.report(
                    Problem.WRONG_KIND_OF_SOURCE,
                    statement.name(),
                    source.name() + " is a " + kind + ".",
                    "Write DROP " + source.kind() + ".");
        }
        if (source.readOnly() && statement.deleteTopic()) {
            context.report(
                    Problem.READ_ONLY_SOURCE,
                    statement.name(),
                    "A " + kind + " made by CREATE SOURCE only looks at its topic, which belongs to others.",
                    "Leave DELETE TOPIC out.");
        }
    }
}
