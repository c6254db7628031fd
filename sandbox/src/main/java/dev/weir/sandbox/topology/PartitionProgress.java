package dev.weir.sandbox.topology;

/** How far a query has read one partition of a source. */
public record PartitionProgress(String topic, int partition, long offset, long endOffset) {
    public long lag() {
        return Math.max(0, endOffset - offset);
    }
}
