package dev.weir.sql.analyze;

import dev.weir.sql.ast.Literal;
import dev.weir.sql.ast.Node;
import dev.weir.sql.ast.Properties;
import dev.weir.sql.ast.Property;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The WITH clause of a statement, read by property; wrong kinds of values are reported. */
final class Options {
    private final Context context;
    private final Properties properties;
    private final Node statement;

    /** @param statement where errors are shown that no single property has */
    Options(Context context, Properties properties, Node statement) {
        this.context = context;
        this.properties = properties;
        this.statement = statement;
    }

    /** Reports properties that the statement doesn't have, and ones that are given twice. */
    void allowOnly(Collection<String> names) {
        for (Property property : properties.entries()) {
            String name = property.name().text().toUpperCase(Locale.ROOT);
            if (!names.contains(name)) {
                context.findings()
                        .report(
                                Problem.UNKNOWN_PROPERTY,
                                property.name(),
                                "This statement has no property " + name + ".",
                                Context.didYouMean(name, names));
            } else if (properties.find(name).filter(first -> first == property).isEmpty()) {
                context.report(Problem.CONFLICTING_PROPERTIES, property.name(), name + " is given twice.");
            }
        }
    }

    /** Reports {@code second} where {@code first} is there as well. */
    void exclude(String first, String second, String because) {
        if (properties.find(first).isPresent()) {
            properties
                    .find(second)
                    .ifPresent(property -> context.report(
                            Problem.CONFLICTING_PROPERTIES,
                            property,
                            second + " can't be given together with " + first + ": " + because));
        }
    }

    boolean has(String name) {
        return properties.find(name).isPresent();
    }

    Optional<String> text(String name) {
        return properties.text(name);
    }

    OptionalInt integer(String name) {
        OptionalLong value = number(name);
        return value.isPresent() ? OptionalInt.of((int) value.getAsLong()) : OptionalInt.empty();
    }

    OptionalLong number(String name) {
        Optional<Property> property = properties.find(name);
        if (property.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(property.get().value().asText()));
        } catch (NumberFormatException notANumber) {
            bad(name, name + " needs a whole number.");
            return OptionalLong.empty();
        }
    }

    /** Whether a property has this value, in any case; another one is reported by whoever reads the property. */
    boolean says(String name, String text) {
        return properties.find(name).map(Property::value).map(Literal::asText).stream()
                .anyMatch(text::equalsIgnoreCase);
    }

    Optional<Boolean> truth(String name) {
        Optional<Literal> value = properties.find(name).map(Property::value);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String text = value.get().asText().toLowerCase(Locale.ROOT);
        if (!text.equals("true") && !text.equals("false")) {
            bad(name, name + " needs true or false.");
        }
        return Optional.of(text.equals("true"));
    }

    /** Reports the value of a property. */
    void bad(String name, String detail) {
        Node where = where(name);
        context.report(Problem.BAD_PROPERTY, where, detail);
    }

    /** Where a property's value is written; the whole statement where the property isn't given. */
    Node where(String name) {
        return properties.find(name).<Node>map(Property::value).orElse(statement);
    }

    Context context() {
        return context;
    }

    Node statement() {
        return statement;
    }
}
