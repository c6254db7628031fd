package dev.weir.bench.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Times an application from its first records to its last, so that joining the group and making topics doesn't count. */
final class Stopwatch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long PAUSE = Duration.ofMillis(2).toNanos();

    private final String application;
    private final ConsumedRecords consumed;
    private final long deadline = System.nanoTime() + PATIENCE.toNanos();

    private Stopwatch(String application) {
        this.application = application;
        this.consumed = new ConsumedRecords(application);
    }

    static Speed time(String application, long records) {
        return new Stopwatch(application).time(records);
    }

    private Speed time(long records) {
        long first = await(1);
        long begin = System.nanoTime();
        long work = processorTime();
        await(records);
        double count = records - first;
        return new Speed(count * 1e9 / (System.nanoTime() - begin), (processorTime() - work) / 1e3 / count);
    }

    private long await(long records) {
        long count = consumed.count();
        while (count < records) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(application + " has processed " + count + " of " + records);
            }
            LockSupport.parkNanos(PAUSE);
            count = consumed.count();
        }
        return count;
    }

    private long processorTime() {
        long sum = 0;
        for (long id : THREADS.getAllThreadIds()) {
            ThreadInfo thread = THREADS.getThreadInfo(id);
            if (thread != null && thread.getThreadName().matches("\\Q" + application + "\\E-.*-StreamThread-\\d+")) {
                sum += THREADS.getThreadCpuTime(id);
            }
        }
        return sum;
    }
}
