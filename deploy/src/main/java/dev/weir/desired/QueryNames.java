package dev.weir.desired;

import dev.weir.model.Sha256;
import dev.weir.normal.NormalForm;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.Literal;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Origin;
import dev.weir.sql.ast.Properties;
import dev.weir.sql.ast.Property;
import dev.weir.sql.format.Formatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Ids of INSERT INTO queries. ksqlDB numbers them unless the statement says an id; so that a query is known again on every target and after
 * an interrupted apply, each gets one that follows from its statement.
 */
public final class QueryNames {
    private static final String QUERY_ID = "QUERY_ID";

    private QueryNames() {}

    /** The id that a statement says. */
    static String of(InsertSelect insert) {
        return insert.properties().text(QUERY_ID).orElseThrow().toUpperCase(Locale.ROOT);
    }

    /** The statement with an id, its own if it has one. */
    static InsertSelect named(InsertSelect insert) {
        if (insert.properties().find(QUERY_ID).isPresent()) {
            return insert;
        }
        String digest = Sha256.of(Formatter.format(NormalForm.of(insert))).substring(0, 8);
        String target = insert.target().text().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_");
        String id = "INTO_" + target + "_" + digest.toUpperCase(Locale.ROOT);
        return renamed(insert, id);
    }

    /** The statement without an id that it would be given anyway. */
    public static InsertSelect withoutOwnName(InsertSelect insert) {
        InsertSelect unnamed = insert.with(
                new Properties(insert.properties().entries().stream()
                        .filter(property -> !property.name().text().equalsIgnoreCase(QUERY_ID))
                        .toList()),
                insert.query());
        return insert.properties().find(QUERY_ID).isPresent()
                        && of(named(unnamed)).equals(of(insert))
                ? unnamed
                : insert;
    }

    /** Whether the id follows from the statement: then another statement has another id. */
    public static boolean isDerived(InsertSelect insert) {
        return withoutOwnName(insert).properties().find(QUERY_ID).isEmpty();
    }

    /** The statement with another id in place of its own. */
    public static InsertSelect renamed(InsertSelect insert, String id) {
        List<Property> properties = new ArrayList<>(insert.properties().entries());
        properties.removeIf(property -> property.name().text().equalsIgnoreCase(QUERY_ID));
        properties.add(new Property(
                Origin.GENERATED, new Name(Origin.GENERATED, QUERY_ID), new Literal.StringValue(Origin.GENERATED, id)));
        return insert.with(new Properties(properties), insert.query());
    }
}
