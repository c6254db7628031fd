package dev.weir.dryrun;

import dev.weir.model.ResourceId;
import dev.weir.plan.Step;
import dev.weir.sql.ast.Statement;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a server is asked about a step.
 *
 * @param statement as the step will run it, but for topics that aren't yet as they will be
 * @param properties that hold for it
 * @param guessed a topic that it builds on has another number of partitions by the time it runs
 */
record TriedStatement(Step step, Statement statement, SortedMap<String, String> properties, boolean guessed) {
    TriedStatement {
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    ResourceId id() {
        return step.id();
    }
}
