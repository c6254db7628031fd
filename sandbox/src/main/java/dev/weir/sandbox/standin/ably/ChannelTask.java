package dev.weir.sandbox.standin.ably;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.sandbox.standin.Rejected;
import dev.weir.sandbox.standin.StandInConnector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what Connect hands over, channel by channel in the order of the records, and returns when all of it is answered. */
public final class ChannelTask extends SinkTask {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelTask.class);

    private @Nullable Work work;

    @Override
    public String version() {
        return StandInConnector.VERSION;
    }

    @Override
    public void start(Map<String, String> props) {
        Settings settings = new Settings(props);
        Rejected rejected = Rejected.of(context);
        if (settings.onFailure().equals("dlq") && !rejected.wanted()) {
            throw new ConnectException("onFailedRecordMapping is dlq, but the config names no dead letter queue: set"
                    + " errors.tolerance=all and errors.deadletterqueue.topic.name.");
        }
        work = new Work(settings, settings.channel(), new Messages(settings), new Channels(settings), rejected);
    }

    @Override
    public void put(Collection<SinkRecord> records) {
        if (work != null) {
            work.put(records);
        }
    }

    @Override
    public void stop() {
        if (work != null) {
            work.channels.close();
        }
    }

    private record Work(Settings settings, Template channel, Messages messages, Channels channels, Rejected rejected) {
        void put(Collection<SinkRecord> records) {
            Map<String, List<ObjectNode>> byChannel = new LinkedHashMap<>();
            for (SinkRecord record : records) {
                try {
                    ObjectNode message = messages.of(record);
                    byChannel
                            .computeIfAbsent(channel.in(record), name -> new ArrayList<>())
                            .add(message);
                } catch (DataException unfit) {
                    unfit(record, unfit);
                }
            }
            byChannel.forEach(this::publish);
        }

        private void publish(String name, List<ObjectNode> all) {
            for (int from = 0; from < all.size(); from += settings.batchSize()) {
                channels.publish(name, all.subList(from, Math.min(from + settings.batchSize(), all.size())));
            }
        }

        private void unfit(SinkRecord record, DataException why) {
            switch (settings.onFailure()) {
                case "skip" -> LOG.warn("Left out {}: {}", Rejected.name(record), why.getMessage());
                case "dlq" -> rejected.report(record, why);
                default -> throw new DataException(Rejected.name(record) + ": " + why.getMessage(), why);
            }
        }
    }
}
