package dev.weir.desired;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.sql.analyze.Effects;
import dev.weir.sql.analyze.Reference;
import dev.weir.sql.ast.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the names in statements stand for. Streams and tables share one set of names, types and connectors have their own. */
final class Names {
    private final Map<String, ResourceId> sources = new TreeMap<>();
    private final Map<String, ResourceId> types = new TreeMap<>();
    private final Map<String, ResourceId> connectors = new TreeMap<>();

    Names(Collection<ResourceId> ids) {
        for (ResourceId id : ids) {
            switch (id.kind()) {
                case STREAM, TABLE -> sources.put(id.name(), id);
                case TYPE -> types.put(id.name(), id);
                case CONNECTOR -> connectors.put(id.name(), id);
                case TOPIC, SCHEMA, DATA, QUERY, ROW, FLINK, TABLEFLOW -> {}
            }
        }
    }

    Optional<ResourceId> source(String name) {
        return Optional.ofNullable(sources.get(name));
    }

    Optional<ResourceId> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The resources that a statement reads or writes. */
    SortedSet<ResourceId> mentionedIn(Statement statement) {
        SortedSet<ResourceId> found = new TreeSet<>();
        references(statement).forEach(reference -> resolve(reference).ifPresent(found::add));
        return found;
    }

    /** Names of streams, tables and types that nothing creates, neither the pipeline nor somebody else. */
    List<Diagnostic> unknown(Collection<Wanted> wanted, Collection<String> external) {
        List<Diagnostic> unknown = new ArrayList<>();
        for (Wanted each : wanted) {
            if (each.resource() instanceof Resource.SqlObject object) {
                unknown.addAll(unknown(object.statement(), external));
            } else if (each.resource() instanceof Resource.Row row) {
                unknown.addAll(unknown(row.statement(), external));
            }
        }
        return unknown;
    }

    private List<Diagnostic> unknown(Statement statement, Collection<String> external) {
        List<Diagnostic> unknown = new ArrayList<>();
        for (Reference reference : references(statement)) {
            if (external.contains(reference.name()) || resolve(reference).isPresent()) {
                continue;
            }
            if (reference instanceof Reference.Source) {
                unknown.add(DesiredProblems.unknownSource(reference.span(), reference.name(), sources.keySet()));
            } else if (reference instanceof Reference.Type) {
                unknown.add(DesiredProblems.unknownType(reference.span(), reference.name(), types.keySet()));
            }
        }
        return unknown;
    }

    private static List<Reference> references(Statement statement) {
        Effects effects = Effects.of(statement);
        List<Reference> all = new ArrayList<>(effects.reads());
        all.addAll(effects.writes());
        return all;
    }

    private Optional<ResourceId> resolve(Reference reference) {
        if (reference instanceof Reference.Source) {
            return source(reference.name());
        }
        if (reference instanceof Reference.Type) {
            return type(reference.name());
        }
        return reference instanceof Reference.Connector
                ? Optional.ofNullable(connectors.get(reference.name()))
                : Optional.empty();
    }
}
