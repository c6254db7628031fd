package dev.weir.sql.analyze;

import dev.weir.sql.ast.DropSource;
import dev.weir.sql.ast.DropType;
import dev.weir.sql.function.Functions;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.type.SqlType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/** What the statements of a script have made so far: a catalog that grows with every checked statement. */
public final class DeclaredCatalog implements Catalog {
    private final Map<String, DataSource> sources = new TreeMap<>();
    private final Map<String, SqlType> types = new TreeMap<>();
    private final Map<String, Integer> partitions = new TreeMap<>();
    private final Functions functions;
    private final Function<SubjectReference, SchemaLookup> schemas;

    /** @param schemas where schemas are looked up that statements take their columns from */
    public DeclaredCatalog(Functions functions, Function<SubjectReference, SchemaLookup> schemas) {
        this.functions = functions;
        this.schemas = schemas;
    }

    /** Takes in what a statement does to streams, tables and types. */
    public void apply(Analyzed analyzed) {
        if (analyzed instanceof Analyzed.DefinedSource defined) {
            add(defined.source(), defined.ifNotExists());
            defined.topic()
                    .partitions()
                    .ifPresent(count -> partitions.putIfAbsent(defined.topic().name(), count));
        } else if (analyzed instanceof Analyzed.AlteredSource altered) {
            add(altered.source(), false);
        } else if (analyzed instanceof Analyzed.PersistentQuery query && query.createsSink()) {
            add(query.sink(), query.ifNotExists());
        } else if (analyzed instanceof Analyzed.DefinedType defined) {
            types.putIfAbsent(defined.name(), defined.type());
        } else if (analyzed.statement() instanceof DropSource drop) {
            sources.remove(drop.name().text());
        } else if (analyzed.statement() instanceof DropType drop) {
            types.remove(drop.name().text());
        }
    }

    private void add(DataSource source, boolean keepExisting) {
        if (!keepExisting || !sources.containsKey(source.name())) {
            sources.put(source.name(), source);
        }
    }

    @Override
    public Optional<DataSource> source(String name) {
        return Optional.ofNullable(sources.get(name));
    }

    @Override
    public List<String> sourceNames() {
        return List.copyOf(sources.keySet());
    }

    @Override
    public Optional<SqlType> customType(String name) {
        return Optional.ofNullable(types.get(name));
    }

    @Override
    public List<String> customTypeNames() {
        return List.copyOf(types.keySet());
    }

    @Override
    public Functions functions() {
        return functions;
    }

    @Override
    public SchemaLookup schema(SubjectReference subject) {
        return schemas.apply(subject);
    }

    @Override
    public OptionalInt partitions(String topic) {
        Integer count = partitions.get(topic);
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }
}
