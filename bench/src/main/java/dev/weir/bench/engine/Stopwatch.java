package dev.weir.bench.engine;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Times an application by what Kafka Streams itself counts: from the first records processed to the last, so that joining the group and making
 * topics doesn't count.
 */
final class Stopwatch {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String[] CONSUMED = {"records-consumed-total"};
    private static final long PAUSE = Duration.ofMillis(2).toNanos();

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    private final String application;
    private final long deadline = System.nanoTime() + PATIENCE.toNanos();

    private Stopwatch(String application) {
        this.application = application;
    }

    /** Records a second. */
    static double rate(String application, long records) {
        return new Stopwatch(application).rate(records);
    }

    private double rate(long records) {
        long first = await(1);
        long begin = System.nanoTime();
        await(records);
        return (records - first) * 1e9 / (System.nanoTime() - begin);
    }

    private long await(long records) {
        long processed = processed();
        while (processed < records) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        application + " has processed " + processed + " of " + records + " records");
            }
            LockSupport.parkNanos(PAUSE);
            processed = processed();
        }
        return processed;
    }

    private long processed() {
        try {
            ObjectName topics =
                    new ObjectName("kafka.streams:type=stream-topic-metrics,thread-id=" + application + "-*,*");
            long sum = 0;
            for (ObjectName topic : beans.queryNames(topics, null)) {
                sum += consumed(topic);
            }
            return sum;
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Topics that are only written to have no such count. */
    private long consumed(ObjectName topic) throws JMException {
        return beans.getAttributes(topic, CONSUMED).asList().stream()
                .mapToLong(count -> ((Number) count.getValue()).longValue())
                .sum();
    }
}
