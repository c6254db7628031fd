package dev.weir.dryrun;

import dev.weir.plan.Step;
import dev.weir.port.TrialRequest;
import dev.weir.sql.ast.Origin;
import dev.weir.sql.ast.SetProperty;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.ast.UnsetProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts statements with their properties into one request: what holds for all of them beside it, the rest by SET and UNSET between them. */
final class TrialSession {
    private final SortedMap<String, String> common;
    private final SortedMap<String, String> current = new TreeMap<>();
    private final List<Statement> lines = new ArrayList<>();

    private TrialSession(SortedMap<String, String> common) {
        this.common = common;
    }

    static TrialRequest request(List<TriedStatement> statements) {
        List<TriedStatement> withProperties = statements.stream()
                .filter(tried -> tried.step().action() != Step.Action.DROP)
                .toList();
        TrialSession session = new TrialSession(common(withProperties));
        statements.forEach(session::add);
        return TrialRequest.of(session.lines, session.common);
    }

    private static SortedMap<String, String> common(List<TriedStatement> statements) {
        SortedMap<String, String> common = new TreeMap<>();
        if (!statements.isEmpty()) {
            common.putAll(statements.get(0).properties());
            statements.forEach(tried -> common.entrySet()
                    .removeIf(
                            entry -> !entry.getValue().equals(tried.properties().get(entry.getKey()))));
        }
        return common;
    }

    private void add(TriedStatement tried) {
        if (tried.step().action() != Step.Action.DROP) {
            change(tried.properties());
        }
        lines.add(tried.statement());
    }

    private void change(SortedMap<String, String> properties) {
        for (String property : List.copyOf(current.keySet())) {
            if (!properties.containsKey(property)) {
                current.remove(property);
                lines.add(new UnsetProperty(Origin.GENERATED, property));
            }
        }
        properties.forEach((property, value) -> {
            if (!value.equals(common.get(property)) && !value.equals(current.put(property, value))) {
                lines.add(new SetProperty(Origin.GENERATED, property, value));
            }
        });
    }
}
