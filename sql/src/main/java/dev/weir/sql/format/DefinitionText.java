package dev.weir.sql.format;

import dev.weir.sql.ast.ColumnElement;
import dev.weir.sql.ast.ColumnElement.Constraint;
import dev.weir.sql.ast.Properties;
import dev.weir.sql.ast.Property;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the parts that definitions have in common: columns and WITH clauses. */
final class DefinitionText {
    private final TypeText types;

    DefinitionText(TypeText types) {
        this.types = types;
    }

    /** The list in parentheses with a space before it, or nothing. */
    String columns(List<ColumnElement> elements) {
        return elements.isEmpty()
                ? ""
                : elements.stream().map(this::column).collect(Collectors.joining(",\n  ", " (\n  ", "\n)"));
    }

    String column(ColumnElement element) {
        return Quoting.name(element.name()) + " " + types.text(element.type()) + constraint(element.constraint());
    }

    /** The clause with a space before it, or nothing. */
    String properties(Properties properties) {
        return properties.entries().isEmpty()
                ? ""
                : properties.entries().stream()
                        .map(this::property)
                        .collect(Collectors.joining(",\n  ", " WITH (\n  ", "\n)"));
    }

    private String property(Property property) {
        return Quoting.property(property.name()) + " = " + LiteralText.of(property.value());
    }

    private static String constraint(Constraint constraint) {
        if (constraint instanceof Constraint.Key) {
            return " KEY";
        }
        if (constraint instanceof Constraint.PrimaryKey) {
            return " PRIMARY KEY";
        }
        if (constraint instanceof Constraint.Headers headers) {
            return headers.key()
                    .map(key -> " HEADER(" + Quoting.string(key) + ")")
                    .orElse(" HEADERS");
        }
        return "";
    }
}
