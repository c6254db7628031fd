package dev.weir.connector.check;

import dev.weir.connector.Catalogue;
import dev.weir.connector.ConnectorKind;
import dev.weir.connector.WrittenConnector;
import dev.weir.diagnostic.Diagnostic;
import java.util.List;
import java.util.function.Consumer;

/**
 * A connector under check.
 *
 * @param report takes what a rule finds
 */
record Checking(
        Catalogue catalogue,
        ConnectorKind kind,
        WrittenConnector connector,
        Surroundings surroundings,
        Consumer<Diagnostic> report) {

    /** One thing that can be wrong. Rules don't know of each other and report nothing twice. */
    @FunctionalInterface
    interface Rule {
        void check(Checking checking);
    }

    /** For kinds that the catalogue knows. */
    static final List<Rule> RULES = List.of(
            new OldKeysRule(),
            new UnknownKeysRule(),
            new ValuesRule(),
            new RequiredRule(),
            new OneOfRule(),
            new TransformsRule(),
            new TopicsRule(),
            new ConvertersRule(),
            new TrapsRule());

    void report(Diagnostic diagnostic) {
        report.accept(diagnostic);
    }
}
