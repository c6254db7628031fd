package dev.weir.sandbox.topology;

/** How far a query has read one partition of a source. */
public record PartitionProgress(String topic, int partition, long offset, long endOffset) {
    private static final long UNKNOWN = -1;

    /** Nothing was read and nothing committed yet, which ksqlDB says with offsets of -1. */
    static PartitionProgress none(String topic, int partition) {
        return new PartitionProgress(topic, partition, UNKNOWN, UNKNOWN);
    }

    public boolean isOf(PartitionProgress other) {
        return topic.equals(other.topic) && partition == other.partition;
    }

    public long lag() {
        return Math.max(0, endOffset - offset);
    }
}
