package dev.weir.session;

import dev.weir.adapter.ksqldb.KsqlDb;
import dev.weir.health.QueryHealth;
import dev.weir.health.QueryLook;
import dev.weir.live.Observed;
import dev.weir.port.GroupLag;
import dev.weir.port.GroupLags;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks ksqlDB how queries do, and Kafka whether that is so. A few requests, however many queries there are. */
final class QueryHealths {
    private final KsqlDb ksqldb;
    private final Optional<Supplier<? extends GroupLags>> kafka;

    /** @param kafka empty where its own protocol isn't reached */
    QueryHealths(KsqlDb ksqldb, Optional<Supplier<? extends GroupLags>> kafka) {
        this.ksqldb = ksqldb;
        this.kafka = kafka;
    }

    /** @param wanted which queries are looked at */
    List<QueryHealth> look(Predicate<Observed.Query> wanted) {
        SortedMap<String, Observed.Query> queries = new TreeMap<>();
        SortedMap<String, SortedSet<String>> sources = new TreeMap<>();
        for (Observed observed : ksqldb.objects()) {
            if (observed instanceof Observed.Query query && wanted.test(query)) {
                queries.put(query.queryId(), query);
            } else if (observed instanceof Observed.Source source) {
                source.readQueries()
                        .forEach(query -> sources.computeIfAbsent(query, id -> new TreeSet<>())
                                .add(source.topic()));
            }
        }
        List<QueryLook> looks = ksqldb.explain(queries.keySet());
        SortedMap<String, GroupLag> lags = lags(looks, sources);
        List<QueryHealth> healths = new ArrayList<>();
        for (QueryLook look : looks) {
            Optional.ofNullable(queries.get(look.id()))
                    .map(query -> QueryHealth.of(query, look, Optional.ofNullable(lags.get(look.group()))))
                    .ifPresent(healths::add);
        }
        return healths;
    }

    private SortedMap<String, GroupLag> lags(List<QueryLook> looks, SortedMap<String, SortedSet<String>> sources) {
        SortedMap<String, SortedSet<String>> groups = new TreeMap<>();
        for (QueryLook look : looks) {
            SortedSet<String> topics = new TreeSet<>(look.topics());
            topics.addAll(sources.getOrDefault(look.id(), new TreeSet<>()));
            groups.put(look.group(), topics);
        }
        return groups.isEmpty()
                ? new TreeMap<>()
                : kafka.map(cluster -> cluster.get().lags(groups)).orElseGet(TreeMap::new);
    }
}
