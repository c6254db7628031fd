package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Row;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Suppressed;
import org.apache.kafka.streams.kstream.Suppressed.BufferConfig;

/** EMIT FINAL: holds a window's row back until the window has closed. */
final class SuppressStep {
    private SuppressStep() {}

    static <K> Node build(Node.TableNode<K> input) {
        return input.with(suppressed(input.table()), (key, row) -> row);
    }

    @SuppressWarnings({"unchecked", "rawtypes"
    }) // the checker only puts EMIT FINAL on windowed tables, whose keys are Windowed
    private static <K> KTable<K, Row> suppressed(KTable<K, Row> table) {
        Suppressed untilClosed = Suppressed.untilWindowCloses(BufferConfig.unbounded());
        return table.suppress(untilClosed);
    }
}
