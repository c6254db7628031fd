package dev.weir.sql.analyze;

import dev.weir.sql.analyze.Catalog.SchemaLookup;
import dev.weir.sql.analyze.Catalog.SubjectReference;
import dev.weir.sql.function.Functions;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Field;
import dev.weir.sql.type.SqlType.Primitive;
import java.util.List;

/** An empty catalog with ksqlDB's own functions and a small registry: subjects of topic {@code known} have a schema. */
public final class TestCatalog {
    private static final SqlType SCHEMA = new SqlType.Struct(List.of(
            new Field("user_id", Primitive.INTEGER),
            new Field("home", new SqlType.Struct(List.of(new Field("city", Primitive.STRING))))));

    private TestCatalog() {}

    public static DeclaredCatalog create() {
        return new DeclaredCatalog(Functions.builtIn(), TestCatalog::lookUp);
    }

    private static SchemaLookup lookUp(SubjectReference subject) {
        return switch (subject.topic()) {
            case "known" ->
                subject.key() ? new SchemaLookup.Found(Primitive.BIGINT, 1) : new SchemaLookup.Found(SCHEMA, 2);
            case "unknown" -> new SchemaLookup.Unknown("no registry is connected");
            default -> new SchemaLookup.Missing();
        };
    }
}
