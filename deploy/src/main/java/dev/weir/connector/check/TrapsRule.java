package dev.weir.connector.check;

import dev.weir.connector.ConfigEntry;
import dev.weir.connector.ConnectorKey;
import dev.weir.connector.Trap;
import dev.weir.connector.WrittenConnector;
import dev.weir.connector.WrittenTransform;
import dev.weir.source.Span;
import java.util.Optional;

/** Settings that are allowed and go wrong all the same, as the catalogue tells. */
final class TrapsRule implements Checking.Rule {
    @Override
    public void check(Checking checking) {
        checking.kind().traps().stream()
                .filter(trap -> holds(checking, trap.when()))
                .filter(trap -> !excused(checking.connector(), trap))
                .forEach(trap ->
                        place(checking, trap).ifPresent(span -> checking.report(CheckProblems.trap(span, trap))));
    }

    /** Where the trap lies, if it does. */
    private static Optional<Span> place(Checking checking, Trap trap) {
        WrittenConnector connector = checking.connector();
        Optional<ConfigEntry> entry = connector.find(trap.key());
        if (entry.isEmpty()) {
            boolean standard = trap.standard()
                    && checking.kind()
                            .settings()
                            .find(trap.key())
                            .flatMap(ConnectorKey::standard)
                            .filter(value -> trap.value().matcher(value).matches())
                            .isPresent();
            return trap.absent() || standard ? Optional.of(connector.typeSpan()) : Optional.empty();
        }
        return entry.filter(found -> !trap.absent() && !found.open())
                .filter(found -> trap.value().matcher(found.text()).matches())
                .map(ConfigEntry::span);
    }

    private static boolean excused(WrittenConnector connector, Trap trap) {
        return trap.unless().filter(key -> connector.find(key).isPresent()).isPresent()
                || trap.unlessValue().entrySet().stream()
                        .anyMatch(rule -> connector
                                .text(rule.getKey())
                                .filter(value -> value.matches("(?i)" + rule.getValue()))
                                .isPresent());
    }

    private static boolean holds(Checking checking, Trap.When when) {
        Surroundings around = checking.surroundings();
        return switch (when) {
            case ALWAYS -> true;
            case READS_KSQLDB -> around.ofConnector().values().stream().anyMatch(TopicFacts::byQuery);
            case READ_BY_KSQLDB -> around.ofConnector().values().stream().anyMatch(TopicFacts::read);
            case KEYLESS -> around.ofConnector().values().stream().anyMatch(TopicFacts::keyless);
            case RENAMES_TOPICS ->
                WrittenTransform.of(checking.connector()).stream()
                        .anyMatch(transform -> transform.isA("RegexRouter") || transform.isA("TimestampRouter"));
        };
    }
}
