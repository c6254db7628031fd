package dev.weir.sql.parse;

import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Properties;
import dev.weir.sql.ast.Property;
import dev.weir.sql.parse.grammar.DialectParser.PropertyContext;
import dev.weir.sql.parse.grammar.DialectParser.WithPropertiesContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads WITH clauses. */
final class PropertyReader {
    private final Reading reading;
    private final NameReader names;
    private final LiteralReader literals;

    PropertyReader(Reading reading, NameReader names, LiteralReader literals) {
        this.reading = reading;
        this.names = names;
        this.literals = literals;
    }

    Properties properties(@Nullable WithPropertiesContext context) {
        if (context == null) {
            return Properties.NONE;
        }
        SortedSet<String> seen = new TreeSet<>();
        List<Property> entries = new ArrayList<>();
        for (PropertyContext property : context.property()) {
            Property entry = property(property);
            if (!seen.add(entry.name().text())) {
                reportDouble(entry);
            }
            entries.add(entry);
        }
        return new Properties(entries);
    }

    private Property property(PropertyContext context) {
        Name name = context.identifier() == null
                ? new Name(reading.origin(context.getStart()), literals.string(context.STRING_LITERAL()))
                : names.name(context.identifier());
        return new Property(reading.origin(context), name, literals.propertyValue(context.propertyValue()));
    }

    private void reportDouble(Property entry) {
        reading.report(
                SyntaxProblem.DUPLICATE_PROPERTY,
                entry.name().span(),
                entry.name().text() + " already has a value in this WITH clause; only one can count.");
    }
}
