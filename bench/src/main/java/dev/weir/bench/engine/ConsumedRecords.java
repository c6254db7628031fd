package dev.weir.bench.engine;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** How many records an application has taken up, by Kafka Streams' own count; its topics between its parts included. */
record ConsumedRecords(String application) {
    private static final MBeanServer BEANS = ManagementFactory.getPlatformMBeanServer();
    private static final String[] CONSUMED = {"records-consumed-total"};

    long count() {
        try {
            ObjectName topics =
                    new ObjectName("kafka.streams:type=stream-topic-metrics,thread-id=" + application + "-*,*");
            long sum = 0;
            for (ObjectName topic : BEANS.queryNames(topics, null)) {
                sum += count(topic);
            }
            return sum;
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Topics that are only written to have no such count. */
    private static long count(ObjectName topic) throws JMException {
        return BEANS.getAttributes(topic, CONSUMED).asList().stream()
                .mapToLong(attribute -> ((Number) attribute.getValue()).longValue())
                .sum();
    }
}
