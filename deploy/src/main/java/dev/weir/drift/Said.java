package dev.weir.drift;

import dev.weir.ledger.LedgerEntry;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.Sha256;
import dev.weir.sql.ast.CreateAsSelect;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the ledger keeps of a server's word on a resource right after an apply: {@link LedgerEntry#serverSaid}. Only what the pipeline set is kept, and no
 * secrets.
 */
public final class Said {
    static final String PARTITIONS = "partitions";
    static final String REPLICAS = "replicas";
    static final String VERSION = "version";
    static final String SCHEMA = "schema";
    static final String STATE = "state";
    static final String CLASS = "class";

    /** The names of all settings, so that further ones are seen. */
    static final String SETTINGS = "settings";

    /** What somebody accepted instead of what was applied. */
    public static final String ACCEPTED = "accepted";

    private static final String SETTING = "setting.";

    private Said() {}

    /** Of a resource as it was applied, and of what is there. */
    public static SortedMap<String, String> of(Resource applied, Observed live) {
        SortedMap<String, String> said = new TreeMap<>();
        if (live instanceof Observed.Topic found && applied instanceof Resource.Topic topic) {
            topic(topic, found, said);
        } else if (live instanceof Observed.Subject subject) {
            said.put(VERSION, Integer.toString(subject.version()));
            said.put(SCHEMA, Sha256.of(subject.text()));
        } else if (live instanceof Observed.Connector found && applied instanceof Resource.Connector connector) {
            connector(connector, found, said);
        } else if (live instanceof Observed.Source source) {
            said.put(LedgerEntry.STATEMENT, source.statement());
            ownQuery(applied, source).ifPresent(id -> said.put(LedgerEntry.QUERY_ID, id));
        } else if (live instanceof Observed.Query query) {
            said.put(LedgerEntry.STATEMENT, query.statement());
            said.put(LedgerEntry.QUERY_ID, query.queryId());
        } else if (live instanceof Observed.Type type) {
            said.put(LedgerEntry.STATEMENT, statement(type));
        }
        return said;
    }

    /** The key of a setting of a topic or connector. */
    static String setting(String key) {
        return SETTING + key;
    }

    /** What would make a type; the server tells no more than what it stands for. */
    static String statement(Observed.Type type) {
        return "CREATE TYPE `" + type.name() + "` AS " + type.definition() + ";";
    }

    private static void topic(Resource.Topic topic, Observed.Topic found, SortedMap<String, String> said) {
        said.put(PARTITIONS, Integer.toString(found.partitions()));
        said.put(REPLICAS, Integer.toString(found.replicas()));
        topic.config()
                .keySet()
                .forEach(key ->
                        Optional.ofNullable(found.config().get(key)).ifPresent(value -> said.put(setting(key), value)));
    }

    private static void connector(
            Resource.Connector connector, Observed.Connector found, SortedMap<String, String> said) {
        said.put(CLASS, found.type());
        said.put(SETTINGS, String.join(",", new TreeSet<>(found.config().keySet())));
        connector.config().forEach((key, value) -> {
            String told = found.config().getOrDefault(key, "");
            if (ConnectorSettings.tells(key, Optional.of(value), told)) {
                said.put(setting(key), told);
            }
        });
    }

    private static Optional<String> ownQuery(Resource applied, Observed.Source source) {
        boolean query = applied instanceof Resource.SqlObject object && object.statement() instanceof CreateAsSelect;
        return query && source.writeQueries().size() == 1
                ? Optional.of(source.writeQueries().get(0))
                : Optional.empty();
    }
}
