package dev.weir.sql.analyze;

import dev.weir.sql.analyze.QueryPlanner.Planned;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.plan.Step;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.schema.Schema;
import dev.weir.sql.schema.TopicSettings;
import dev.weir.sql.type.Conversions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** INSERT INTO … SELECT. */
final class InsertSelectCheck {
    private static final Pattern QUERY_ID = Pattern.compile("[A-Z0-9_]+");
    private static final Pattern RESERVED_ID = Pattern.compile("(CSAS|CTAS|CST|INSERTQUERY)_.*");

    private final Context context;
    private final InsertSelect statement;
    private final Options options;

    InsertSelectCheck(Context context, InsertSelect statement) {
        this.context = context;
        this.statement = statement;
        this.options = new Options(context, statement.properties(), statement);
    }

    Analyzed check() {
        options.allowOnly(List.of("QUERY_ID"));
        Optional<DataSource> target = context.source(statement.target());
        Optional<Planned> planned = new QueryPlanner(context, statement.query(), true).plan();
        if (target.isEmpty() || planned.isEmpty()) {
            return new Analyzed.Refused(statement);
        }
        checkTarget(target.get());
        if (context.findings().count() > 0) {
            return new Analyzed.Refused(statement);
        }
        Step.Select select = new Projection(context, planned.get(), statement.query()).persistent();
        checkColumns(target.get().schema(), select.schema());
        return new Analyzed.PersistentQuery(
                statement,
                new Step.Sink(select, target.get()),
                TopicSettings.named(target.get().topic()),
                false,
                false,
                false,
                queryId(),
                planned.get().sourceNames());
    }

    private void checkTarget(DataSource target) {
        if (target.isTable()) {
            context.report(
                    Problem.WRONG_KIND_OF_SOURCE,
                    statement.target(),
                    target.name() + " is a table; a query can only be added to a stream.");
        }
        if (target.readOnly()) {
            context.report(
                    Problem.READ_ONLY_SOURCE,
                    statement.target(),
                    target.name() + " is made by CREATE SOURCE, and read only.");
        }
        if (!target.schema().headers().isEmpty()) {
            context.report(
                    Problem.SINK_DIFFERS,
                    statement.target(),
                    target.name() + " has columns that show headers, which a query can't write.");
        }
    }

    /** Same columns, same names, same order; a number may become a wider one. */
    private void checkColumns(Schema target, Schema result) {
        boolean fits = fit(target.key(), result.key()) && fit(target.value(), result.value());
        if (!fits) {
            context.report(
                    Problem.SINK_DIFFERS,
                    statement.query(),
                    "The query makes " + result + "; " + statement.target() + " has " + target + ".",
                    "Select the same columns in the same order, with the same names and types.");
        }
    }

    private static boolean fit(List<Column> target, List<Column> result) {
        if (target.size() != result.size()) {
            return false;
        }
        for (int i = 0; i < target.size(); i++) {
            boolean same = target.get(i).name().equals(result.get(i).name())
                    && Conversions.isImplicit(
                            result.get(i).type(), target.get(i).type());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> queryId() {
        Optional<String> id = options.text("QUERY_ID").map(text -> text.toUpperCase(Locale.ROOT));
        if (id.isPresent() && !QUERY_ID.matcher(id.get()).matches()) {
            options.bad("QUERY_ID", "The id of a query may hold letters, digits and _.");
        } else if (id.isPresent() && RESERVED_ID.matcher(id.get()).matches()) {
            options.bad("QUERY_ID", "Ids that begin so are those that the server gives.");
        }
        return id;
    }
}
