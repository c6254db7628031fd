package dev.weir.dryrun;

import dev.weir.model.ResourceKind;
import dev.weir.plan.Step;
import dev.weir.sql.ast.ColumnElement;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.Properties;
import dev.weir.sql.ast.Statement;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Statements whose columns come from schemas that the same plan registers: before, the server knows other columns or none. */
final class Columns {
    private final SortedMap<Integer, String> registered = new TreeMap<>();

    Columns(List<Step> steps) {
        steps.stream()
                .filter(step -> step.id().kind() == ResourceKind.SCHEMA)
                .forEach(step -> registered.put(step.number(), step.id().name()));
    }

    boolean toCome(Step step, Statement statement) {
        return step.after().stream()
                .flatMap(number -> Optional.ofNullable(registered.get(number)).stream())
                .anyMatch(subject -> follows(statement, subject));
    }

    private static boolean follows(Statement statement, String subject) {
        if (statement instanceof CreateAsSelect create) {
            return byId(create.properties());
        }
        if (!(statement instanceof CreateSource create)) {
            return false;
        }
        boolean ofKey = subject.endsWith("-key");
        return byId(create.properties())
                || create.elements().stream().noneMatch(column -> ofKey ? isKey(column) : isValue(column));
    }

    private static boolean byId(Properties properties) {
        return properties.find("KEY_SCHEMA_ID").isPresent()
                || properties.find("VALUE_SCHEMA_ID").isPresent();
    }

    private static boolean isKey(ColumnElement column) {
        return column.constraint() instanceof ColumnElement.Constraint.Key
                || column.constraint() instanceof ColumnElement.Constraint.PrimaryKey;
    }

    private static boolean isValue(ColumnElement column) {
        return column.constraint() instanceof ColumnElement.Constraint.None;
    }
}
