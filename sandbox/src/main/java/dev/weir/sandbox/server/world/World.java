package dev.weir.sandbox.server.world;

import dev.weir.sandbox.schema.SchemaRegistry;
import dev.weir.sandbox.schema.TrialRegistry;
import dev.weir.sandbox.server.connect.Connect;
import dev.weir.sandbox.server.kafka.Topics;
import dev.weir.sandbox.server.kafka.TrialTopics;
import dev.weir.sandbox.server.metastore.Metastore;
import dev.weir.sandbox.topology.QueryEngine;
import dev.weir.sql.function.Functions;
import java.util.function.Supplier;

/**
 * Everything that a statement can look at or change.
 *
 * @param functions that statements may call, as they are now
 * @param trial whether nothing that is done here has an effect
 */
public record World(
        MetastoreHolder metastore,
        Topics topics,
        SchemaRegistry subjects,
        Queries queries,
        Commands commands,
        Connect connect,
        Supplier<Functions> functions,
        boolean trial) {

    /** A copy to try a request on: it sees what is there, and its own changes. */
    public World trial(QueryEngine engine) {
        return new World(
                new MetastoreHolder(now()),
                new TrialTopics(topics),
                new TrialRegistry(subjects),
                new TrialQueries(engine),
                new TrialCommands(commands.next()),
                connect,
                functions,
                true);
    }

    /** The metastore as it is at this moment. */
    public Metastore now() {
        return metastore.now();
    }

    public MetastoreCatalog catalog() {
        return new MetastoreCatalog(now(), topics, subjects, functions.get());
    }
}
