package dev.weir.sql.fuzz;

import dev.weir.source.SourceText;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.analyze.Analyzer;
import dev.weir.sql.analyze.DeclaredCatalog;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.analyze.TestCatalog;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.function.Function;
import dev.weir.sql.function.Functions;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.DataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The streams and tables that made-up statements read, and the words that mean something there. */
final class KnownWorld {
    private static final List<String> PSEUDO_COLUMNS =
            List.of("ROWTIME", "ROWPARTITION", "ROWOFFSET", "WINDOWSTART", "WINDOWEND", "ROWKEY");

    private final List<Analyzed> made = new ArrayList<>();

    KnownWorld(String setup) {
        DeclaredCatalog catalog = TestCatalog.create();
        for (Statement statement : Parser.parse(new SourceText("setup.sql", setup), Variables.NONE)
                .value()
                .statements()) {
            Analyzed analyzed =
                    Analyzer.analyze(statement, catalog, SessionProperties.NONE).value();
            catalog.apply(analyzed);
            made.add(analyzed);
        }
    }

    /** A new one each time, as statements change it. */
    DeclaredCatalog catalog() {
        DeclaredCatalog catalog = TestCatalog.create();
        made.forEach(catalog::apply);
        return catalog;
    }

    Vocabulary vocabulary() {
        DeclaredCatalog catalog = catalog();
        List<String> columns = catalog.sourceNames().stream()
                .flatMap(name -> catalog.source(name).stream())
                .flatMap(KnownWorld::columns)
                .distinct()
                .toList();
        return new Vocabulary(
                Stream.concat(columns.stream(), PSEUDO_COLUMNS.stream()).toList(),
                catalog.sourceNames(),
                Functions.builtIn().all().stream().map(Function::name).toList(),
                List.of("INTEGER", "BIGINT", "DOUBLE", "STRING", "BOOLEAN", "TIMESTAMP", "DATE", "BYTES", "ADDRESS"),
                List.of(
                        "JSON",
                        "AVRO",
                        "KAFKA",
                        "DELIMITED",
                        "ratings",
                        "known",
                        "unknown",
                        "1 HOURS",
                        "UTC",
                        "2021-01-01"),
                List.of(
                        "KAFKA_TOPIC",
                        "VALUE_FORMAT",
                        "KEY_FORMAT",
                        "FORMAT",
                        "PARTITIONS",
                        "TIMESTAMP",
                        "WINDOW_TYPE"));
    }

    private static Stream<String> columns(DataSource source) {
        return source.schema().columns().stream().map(Column::name);
    }
}
