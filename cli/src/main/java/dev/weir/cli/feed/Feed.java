package dev.weir.cli.feed;

import dev.weir.generate.RecordSequence;
import dev.weir.model.DataFormat;
import dev.weir.model.Resource;
import dev.weir.model.Sha256;
import dev.weir.port.DataRecord;
import dev.weir.port.Subjects;
import dev.weir.port.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** One generator that goes on at its rate. Events happen when they are sent. */
final class Feed {
    private static final int MOST = 10_000;

    private final Resource.Generated data;
    private final double rate;
    private final RecordSequence sequence;
    private final List<DataRecord> unsent = new ArrayList<>();
    private final long begun;
    private long made;
    private long sent;

    /**
     * @param before how far it was
     * @param begun when the process began, in milliseconds since 1970
     */
    Feed(Resource.Generated data, Optional<FeedState.Sent> before, Optional<Subjects> subjects, long begun) {
        this.data = data;
        this.rate = data.rate().orElseThrow();
        this.begun = begun;
        long next = before.filter(sent -> sent.records().equals(digest(data)))
                .map(FeedState.Sent::next)
                .orElse((long) data.count());
        this.sequence = new RecordSequence(data, next, schemaId(data, subjects));
    }

    /** Sends what is due. What couldn't be sent comes first the next time. */
    void send(Topics topics, long now) {
        long due = Math.min(MOST, (long) ((now - begun) * rate / 1000) - made);
        for (long i = 0; i < due; i++) {
            unsent.add(sequence.next(OptionalLong.of(now)));
            made++;
        }
        if (!unsent.isEmpty()) {
            topics.send(data.topic(), unsent);
            sent += unsent.size();
            unsent.clear();
        }
    }

    String id() {
        return data.id().key();
    }

    FeedState.Sent state() {
        return new FeedState.Sent(data.topic(), digest(data), sequence.number() - unsent.size(), sent, rate);
    }

    private static String digest(Resource.Generated data) {
        return Sha256.of(data.withoutRate().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static OptionalInt schemaId(Resource.Generated data, Optional<Subjects> subjects) {
        return data.value() == DataFormat.Value.AVRO
                ? OptionalInt.of(subjects.orElseThrow().register(RecordSequence.registered(data)))
                : OptionalInt.empty();
    }
}
