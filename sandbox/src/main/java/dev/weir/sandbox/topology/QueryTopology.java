package dev.weir.sandbox.topology;

import dev.weir.functions.UserFunctions;
import dev.weir.sandbox.serde.Formats;
import dev.weir.sql.analyze.Analyzed.PersistentQuery;
import dev.weir.sql.analyze.SessionProperties;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/**
 * A persistent query as a topology that needs no broker, for those who drive it themselves.
 *
 * @param settings what the topology has to be run with
 */
public record QueryTopology(Topology topology, Properties settings) {

    public static QueryTopology of(
            String id,
            PersistentQuery query,
            Formats formats,
            UserFunctions functions,
            SessionProperties session,
            Properties settings) {
        QueryLog log = new QueryLog(id);
        Properties all = new Properties();
        all.putAll(settings);
        all.put(StreamsConfig.APPLICATION_ID_CONFIG, id);
        all.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, SkipUnreadable.class);
        all.put(SkipUnreadable.LOG, log);
        return new QueryTopology(new TopologyBuilder(formats, functions, session, log).build(query.plan(), all), all);
    }
}
