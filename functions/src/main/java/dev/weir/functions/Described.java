package dev.weir.functions;

import dev.weir.sql.function.FunctionKind;
import dev.weir.sql.function.Provenance;
import io.confluent.ksql.function.udaf.UdafDescription;
import io.confluent.ksql.function.udf.UdfDescription;
import io.confluent.ksql.function.udtf.UdtfDescription;
import java.util.Locale;
import java.util.Optional;

/** What the annotation of a class says. */
record Described(String name, FunctionKind kind, String category, String description, Provenance provenance) {
    private static final String OTHER = "OTHER";

    static Optional<Described> of(Class<?> type, String jar) {
        UdfDescription scalar = type.getAnnotation(UdfDescription.class);
        if (scalar != null) {
            Provenance provenance = new Provenance(scalar.author(), scalar.version(), jar);
            return described(scalar.name(), FunctionKind.SCALAR, scalar.category(), scalar.description(), provenance);
        }
        UdafDescription aggregate = type.getAnnotation(UdafDescription.class);
        if (aggregate != null) {
            Provenance provenance = new Provenance(aggregate.author(), aggregate.version(), jar);
            return described(
                    aggregate.name(), FunctionKind.AGGREGATE, "AGGREGATE", aggregate.description(), provenance);
        }
        UdtfDescription table = type.getAnnotation(UdtfDescription.class);
        if (table != null) {
            Provenance provenance = new Provenance(table.author(), table.version(), jar);
            return described(table.name(), FunctionKind.TABLE, "TABLE", table.description(), provenance);
        }
        return Optional.empty();
    }

    private static Optional<Described> described(
            String name, FunctionKind kind, String category, String description, Provenance provenance) {
        String known = category.isEmpty() ? OTHER : category;
        return Optional.of(new Described(name.toUpperCase(Locale.ROOT), kind, known, description, provenance));
    }
}
