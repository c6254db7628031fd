package dev.weir.port;

import dev.weir.live.Observed;
import dev.weir.live.ServerInfo;
import dev.weir.model.ResourceId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A ksqlDB server as something that executes statements and tells what there is. Calls fail with {@link dev.weir.target.ServerException}. */
public interface StatementServer {
    ServerInfo info();

    /**
     * Executes one statement and returns when it has taken effect. Callers come one at a time: a server that gets two at once refuses all but one.
     *
     * @param statement without its semicolon
     * @param properties for this statement only
     */
    StatementAnswer run(String statement, SortedMap<String, String> properties, Progress progress);

    /** How often queries commit how far they have read. ksqlDB's default unless the server tells. */
    default Duration commitInterval() {
        return Duration.ofSeconds(2);
    }

    /** All streams, tables, types and persistent queries. */
    List<Observed> objects();

    /** A stream, table, type or query; for a query, its id is the name. */
    Optional<Observed> find(ResourceId id);

    /** The columns of a stream or table that an INSERT fills if it doesn't name any, in their order; none if there is no such source. */
    List<String> columns(String source);

    /** The topics that the server sees: for targets whose Kafka Weir can't reach. */
    List<Observed.Topic> topics();
}
