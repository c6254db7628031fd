package dev.weir.execute;

import dev.weir.live.Observed;
import dev.weir.model.SchemaFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What stands on a target and belongs to somebody else. */
final class Foreigners {
    private static final List<String> STATEMENTS = List.of(
            "CREATE TYPE THEIR_TYPE AS STRUCT<A INT>",
            "CREATE STREAM THEIRS (ID VARCHAR KEY, N1 INT) WITH (KAFKA_TOPIC='theirs', VALUE_FORMAT='JSON')",
            "CREATE STREAM THEIR_COPY AS SELECT * FROM THEIRS",
            "INSERT INTO THEIR_COPY SELECT * FROM THEIRS WHERE N1 > 7",
            "CREATE TABLE THEIR_COUNT AS SELECT ID, COUNT(*) AS N FROM THEIR_COPY GROUP BY ID");

    private Foreigners() {}

    static World world() {
        World world = new World("p");
        world.makeTopic("theirs", 3);
        world.subjects.put(
                "theirs-value",
                new Observed.Subject("theirs-value", 2, SchemaFormat.AVRO, "\"string\"", Optional.empty()));
        world.connectors.put("their-feed", new Observed.Connector("their-feed", "Test", new TreeMap<>(), "RUNNING"));
        StrictKsqlDb ksqldb = new StrictKsqlDb(world, new WorldKsqlDb.Calls() {
            @Override
            public <T> T call(String name, Supplier<T> effect) {
                return effect.get();
            }
        });
        STATEMENTS.forEach(ksqldb::execute);
        return world;
    }
}
