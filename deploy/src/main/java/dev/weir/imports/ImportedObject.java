package dev.weir.imports;

import dev.weir.model.ResourceId;
import dev.weir.sql.ast.Statement;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A type, stream, table or INSERT INTO query as a script says it.
 *
 * @param id as on the target
 * @param properties that its query was started with; none for what has no query
 */
record ImportedObject(ResourceId id, Statement statement, SortedMap<String, String> properties) {
    ImportedObject {
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }
}
