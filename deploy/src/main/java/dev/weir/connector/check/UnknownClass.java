package dev.weir.connector.check;

import dev.weir.connector.Catalogue;
import dev.weir.connector.WrittenConnector;
import dev.weir.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** A class that the catalogue doesn't know passes as it is. */
final class UnknownClass {
    private UnknownClass() {}

    static List<Diagnostic> check(Catalogue catalogue, WrittenConnector connector) {
        if (catalogue.managed(connector.type()).isPresent()) {
            return List.of(CheckProblems.managedClass(connector));
        }
        String simple = simple(connector.type());
        Optional<String> sameName = catalogue.classes().stream()
                .filter(known -> simple(known).equalsIgnoreCase(simple))
                .findFirst();
        return List.of(CheckProblems.unknownClass(connector, sameName));
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
