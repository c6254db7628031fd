package dev.weir.sandbox.server.metastore;

import dev.weir.sql.schema.DataSource;
import java.util.ArrayList;
import java.util.List;

/**
 * A stream or table.
 *
 * @param statements what made it, then every ALTER since
 * @param reads the sources that its CREATE … AS reads; they cannot be dropped before it, even when its query is gone
 */
public record StoredSource(DataSource source, List<String> statements, List<String> reads) {
    public StoredSource {
        statements = List.copyOf(statements);
        reads = List.copyOf(reads);
    }

    public String name() {
        return source.name();
    }

    public StoredSource altered(DataSource changed, String statement) {
        List<String> all = new ArrayList<>(statements);
        all.add(statement);
        return new StoredSource(changed, all, reads);
    }
}
