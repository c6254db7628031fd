package dev.weir.sandbox.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After a kill a broker can have transactions that are open in a partition and that its coordinator knows nothing of any more: nobody will ever end them, and readers of
 * committed records wait in front of them. For some time after such a start they are looked for and aborted, as Kafka's own tool for transactions does it.
 */
final class HangingTransactions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HangingTransactions.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    /** A coordinator ends what has timed out within seconds; after that nothing new comes from before the kill. */
    private static final int LOOKS = 40;

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(HangingTransactions::thread);

    private final Admin admin;
    private Set<Open> before = Set.of();
    private int looks;

    /** A transaction, by where it is open and who began it. */
    private record Open(TopicPartition partition, long producer, int epoch, int coordinatorEpoch, long offset) {}

    private HangingTransactions(String bootstrapServers) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    static HangingTransactions watch(String bootstrapServers) {
        HangingTransactions watch = new HangingTransactions(bootstrapServers);
        long pause = BETWEEN_LOOKS.toMillis();
        watch.clock.scheduleWithFixedDelay(watch::look, pause, pause, TimeUnit.MILLISECONDS);
        return watch;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        admin.close(Duration.ofSeconds(1));
    }

    /** What hangs twice in a row isn't only about to end. */
    private void look() {
        try {
            Set<Open> hanging = hanging();
            for (Open open : hanging) {
                if (before.contains(open)) {
                    abort(open);
                }
            }
            before = hanging;
        } catch (ExecutionException | KafkaException e) {
            LOG.debug("Transactions could not be looked at", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        looks++;
        if (looks == LOOKS) {
            close();
        }
    }

    private Set<Open> hanging() throws ExecutionException, InterruptedException {
        Set<Open> open = open();
        if (open.isEmpty()) {
            return open;
        }
        Map<Long, Set<TopicPartition>> known = known();
        Set<Open> hanging = new HashSet<>(open);
        hanging.removeIf(one -> known.getOrDefault(one.producer(), Set.of()).contains(one.partition()));
        return hanging;
    }

    private Set<Open> open() throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = new ArrayList<>();
        admin.describeTopics(admin.listTopics().names().get())
                .allTopicNames()
                .get()
                .values()
                .forEach(topic -> topic.partitions()
                        .forEach(partition -> partitions.add(new TopicPartition(topic.name(), partition.partition()))));
        Set<Open> open = new HashSet<>();
        Map<TopicPartition, PartitionProducerState> states =
                admin.describeProducers(partitions).all().get();
        states.forEach((partition, state) -> state.activeProducers().stream()
                .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                .forEach(producer -> open.add(open(partition, producer))));
        return open;
    }

    private static Open open(TopicPartition partition, ProducerState producer) {
        return new Open(
                partition,
                producer.producerId(),
                producer.producerEpoch(),
                producer.coordinatorEpoch().orElse(0),
                producer.currentTransactionStartOffset().orElseThrow());
    }

    /** The partitions of the transactions that the coordinator will end, by producer. */
    private Map<Long, Set<TopicPartition>> known() throws ExecutionException, InterruptedException {
        List<String> names = admin.listTransactions().all().get().stream()
                .map(TransactionListing::transactionalId)
                .toList();
        Map<Long, Set<TopicPartition>> known = new HashMap<>();
        for (TransactionDescription transaction :
                admin.describeTransactions(names).all().get().values()) {
            known.put(transaction.producerId(), transaction.topicPartitions());
        }
        return known;
    }

    private void abort(Open open) throws ExecutionException, InterruptedException {
        admin.abortTransaction(new AbortTransactionSpec(
                        open.partition(), open.producer(), (short) open.epoch(), open.coordinatorEpoch()))
                .all()
                .get();
        LOG.info("Aborted a transaction that nobody would have ended: {}", open);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "hanging-transactions");
        thread.setDaemon(true);
        return thread;
    }
}
