package dev.weir.adapter.kafka;

import dev.weir.adapter.kafka.LedgerReading.Stamped;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.Ending;
import dev.weir.ledger.Holder;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerRun;
import dev.weir.ledger.LedgerState;
import dev.weir.ledger.Owners;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One reading of the ledger topic: all pipelines, what they own, who changes them and what was done to them. */
final class LedgerContents {
    /** After this long without a sign of life, a run on another machine counts as dead. Those alive give one every minute. */
    private static final Duration HOLD = Duration.ofMinutes(5);

    private final LedgerRecords records;
    private final long now = System.currentTimeMillis();
    private final SortedMap<String, List<LedgerEntry>> entries = new TreeMap<>();
    private final SortedMap<String, Signal> signals = new TreeMap<>();
    private final List<Begun> runs = new ArrayList<>();

    /** @param written in milliseconds since 1970 */
    private record Signal(Holder holder, long written, long offset) {}

    private record Begun(LedgerRun run, long written, long offset) {}

    LedgerContents(SortedMap<String, Stamped> newest, LedgerRecords records) {
        this.records = records;
        newest.forEach(this::sort);
        runs.sort(Comparator.comparingLong(Begun::offset));
    }

    /** What a pipeline owns, beside what others do. */
    LedgerState state(String pipeline) {
        return LedgerState.of(pipeline, entries.getOrDefault(pipeline, List.of()))
                .beside(owners(pipeline).all());
    }

    /** The same for a run that has begun: what others claimed before counts as theirs. */
    LedgerState state(LedgerRun own) {
        Owners owners = owners(own.pipeline());
        long begun = offset(own).orElse(Long.MAX_VALUE);
        runs.stream()
                .filter(other -> other.offset() < begun && isLive(other))
                .forEach(other -> owners.add(other.run().pipeline(), other.run().claims()));
        return state(own.pipeline()).beside(owners.all());
    }

    /** Who holds a pipeline: of those who have begun and may be alive, the first. */
    Optional<LedgerRun> holding(String pipeline) {
        return ofPipeline(pipeline).stream()
                .filter(this::isLive)
                .map(Begun::run)
                .findFirst()
                .or(() -> ofEarlierVersion(pipeline));
    }

    boolean knows(LedgerRun run) {
        return offset(run).isPresent();
    }

    /** The runs of a pipeline that ended without a word. */
    List<LedgerRun> dead(String pipeline) {
        return ofPipeline(pipeline).stream()
                .filter(begun -> !begun.run().isOver() && !isLive(begun))
                .map(this::interrupted)
                .toList();
    }

    /** Runs of a pipeline that need not be remembered once there is one more. */
    List<LedgerRun> forgettable(String pipeline) {
        List<Begun> over = ofPipeline(pipeline).stream()
                .filter(begun -> begun.run().isOver())
                .sorted(Comparator.comparing(begun -> begun.run().id()))
                .toList();
        return over.stream()
                .limit(Math.max(0, over.size() + 1 - LedgerRun.REMEMBERED))
                .map(Begun::run)
                .toList();
    }

    /** Of all pipelines, newest first. */
    List<LedgerRun> runs() {
        return runs.stream()
                .map(begun -> begun.run().isOver() || isLive(begun) ? begun.run() : interrupted(begun))
                .sorted(Comparator.comparing(LedgerRun::id).reversed())
                .toList();
    }

    private void sort(String key, Stamped record) {
        int slash = key.indexOf('/');
        if (slash < 0) {
            throw unreadable(key, new IllegalArgumentException("a key without a pipeline"));
        }
        String pipeline = key.substring(0, slash);
        try {
            if (key.equals(LedgerRecords.heldKey(pipeline))) {
                signals.put(
                        pipeline, new Signal(records.readHolder(record.value()), record.written(), record.offset()));
            } else if (LedgerRecords.isRun(key.substring(slash + 1))) {
                runs.add(new Begun(records.readRun(record.value()), record.written(), record.offset()));
            } else {
                entries.computeIfAbsent(pipeline, unused -> new ArrayList<>()).add(records.readEntry(record.value()));
            }
        } catch (IllegalArgumentException e) {
            throw unreadable(key, e);
        }
    }

    private ServerException unreadable(String key, IllegalArgumentException cause) {
        return new ServerException(
                        FailureKind.FAILED,
                        Diagnostic.error(
                                "WEIR-RUN-113",
                                "The ledger holds something that can't be read",
                                "The record `" + key + "` of the topic " + records.topic()
                                        + " was written by a later version of Weir, or by something else. Use the newest Weir."))
                .causedBy(cause);
    }

    private Owners owners(String pipeline) {
        Owners owners = new Owners(pipeline);
        entries.forEach((other, owned) -> owned.forEach(entry -> owners.add(other, entry)));
        return owners;
    }

    private List<Begun> ofPipeline(String pipeline) {
        return runs.stream()
                .filter(begun -> begun.run().pipeline().equals(pipeline))
                .toList();
    }

    private Optional<Long> offset(LedgerRun run) {
        return ofPipeline(run.pipeline()).stream()
                .filter(begun -> begun.run().id().equals(run.id()))
                .map(Begun::offset)
                .findFirst();
    }

    private boolean isLive(Begun begun) {
        return !begun.run().isOver() && !begun.run().holder().isGone() && now - lastSign(begun) <= HOLD.toMillis();
    }

    private long lastSign(Begun begun) {
        return Optional.ofNullable(signals.get(begun.run().pipeline()))
                .filter(signal -> signal.holder().equals(begun.run().holder()))
                .map(signal -> Math.max(signal.written(), begun.written()))
                .orElse(begun.written());
    }

    private LedgerRun interrupted(Begun begun) {
        return begun.run().ended(Ending.without(Ending.Outcome.INTERRUPTED, lastSign(begun)));
    }

    /** Such runs give signs of life, but don't write down that they begin. */
    private Optional<LedgerRun> ofEarlierVersion(String pipeline) {
        return Optional.ofNullable(signals.get(pipeline))
                .filter(signal -> ofPipeline(pipeline).stream()
                        .noneMatch(begun -> begun.run().holder().equals(signal.holder())))
                .map(signal -> new Begun(LedgerRecords.unrecorded(pipeline, signal.holder()), signal.written(), 0))
                .filter(this::isLive)
                .map(Begun::run);
    }

    /** Pipelines with a writer that is known to be dead, for whom its last transaction may still be open; perhaps its first, which hid its first sign of life. */
    List<String> abandoned() {
        Stream<String> silent = signals.entrySet().stream()
                .filter(signal -> signal.getValue().holder().isGone())
                .map(Map.Entry::getKey);
        Stream<String> unheard = runs.stream()
                .map(Begun::run)
                .filter(run -> !run.isOver() && run.holder().isGone())
                .map(LedgerRun::pipeline);
        return Stream.concat(silent, unheard).distinct().toList();
    }
}
