package dev.weir.sql.format;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.Relation;
import dev.weir.sql.ast.SelectItem;
import dev.weir.sql.ast.TimeSpan;
import dev.weir.sql.ast.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes queries: a line for each clause and each item of the list. */
final class QueryText {
    private final ExpressionText expressions;

    QueryText(ExpressionText expressions) {
        this.expressions = expressions;
    }

    String text(Query query) {
        List<String> lines = new ArrayList<>();
        lines.add(query.select().stream().map(this::item).collect(Collectors.joining(",\n  ", "SELECT\n  ", "")));
        lines.add("FROM " + relation(query.from()));
        query.window().ifPresent(window -> lines.add("WINDOW " + window(window)));
        query.where().ifPresent(condition -> lines.add("WHERE " + expressions.text(condition)));
        query.groupBy().ifPresent(grouping -> lines.add("GROUP BY " + grouping(grouping)));
        query.partitionBy().ifPresent(grouping -> lines.add("PARTITION BY " + grouping(grouping)));
        query.having().ifPresent(condition -> lines.add("HAVING " + expressions.text(condition)));
        query.emit().ifPresent(emit -> lines.add("EMIT " + emit));
        query.limit().ifPresent(limit -> lines.add("LIMIT " + limit));
        return String.join("\n", lines);
    }

    private String item(SelectItem item) {
        if (item instanceof SelectItem.All all) {
            return all.source().map(source -> Quoting.name(source) + ".*").orElse("*");
        }
        if (item instanceof SelectItem.AllFields fields) {
            return expressions.text(fields.struct(), Binding.PRIMARY) + "->*";
        }
        SelectItem.Single single = (SelectItem.Single) item;
        String alias = single.alias().map(name -> " AS " + Quoting.name(name)).orElse("");
        return expressions.text(single.expression()) + alias;
    }

    /** Joins are nested to the left, deeply perhaps: walked from right to left instead of by recursion. */
    private String relation(Relation relation) {
        List<String> parts = new ArrayList<>();
        Relation rest = relation;
        while (rest instanceof Relation.Join join) {
            parts.add(0, join(join));
            rest = join.left();
        }
        parts.add(0, source((Relation.Source) rest));
        return String.join("\n", parts);
    }

    private String join(Relation.Join join) {
        String within = join.within().map(this::within).orElse("");
        String kind = join.kind() == Relation.Kind.INNER ? "" : join.kind() + " ";
        return kind + "JOIN " + source(join.right()) + within + " ON " + expressions.text(join.condition());
    }

    private String source(Relation.Source source) {
        String alias = source.alias().map(name -> " AS " + Quoting.name(name)).orElse("");
        return Quoting.name(source.name()) + alias;
    }

    private String within(Relation.Within within) {
        String range = within.before().equals(within.after())
                ? timeSpan(within.before())
                : "(" + timeSpan(within.before()) + ", " + timeSpan(within.after()) + ")";
        return " WITHIN " + range + optional(" GRACE PERIOD ", within.grace());
    }

    private String window(Window window) {
        String limits = optional(", RETENTION ", window.retention()) + optional(", GRACE PERIOD ", window.grace());
        if (window instanceof Window.Tumbling tumbling) {
            return "TUMBLING (SIZE " + timeSpan(tumbling.size()) + limits + ")";
        }
        if (window instanceof Window.Hopping hopping) {
            return "HOPPING (SIZE " + timeSpan(hopping.size()) + ", ADVANCE BY " + timeSpan(hopping.advance()) + limits
                    + ")";
        }
        Window.Session session = (Window.Session) window;
        return "SESSION (" + timeSpan(session.gap()) + limits + ")";
    }

    private String grouping(Query.Grouping grouping) {
        List<Expression> by = grouping.expressions();
        return by.isEmpty() ? "()" : expressions.values(by);
    }

    private static String optional(String before, Optional<TimeSpan> timeSpan) {
        return timeSpan.map(present -> before + timeSpan(present)).orElse("");
    }

    static String timeSpan(TimeSpan timeSpan) {
        return timeSpan.amount() + " " + timeSpan.unit();
    }
}
