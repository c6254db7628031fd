package dev.weir.ledger;

import dev.weir.port.Progress;
import dev.weir.port.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A ledger in files of this machine, some for each pipeline, for targets whose Kafka can't be reached. */
public final class LedgerFile implements LedgerStore {
    private final LedgerFolder folder;
    private final LedgerCodec codec;
    private final Optional<Topics> topics;

    /** @param topics where data files go; without them a pipeline with data can't be applied */
    public LedgerFile(Path directory, LedgerCodec codec, Optional<Topics> topics) {
        this.folder = new LedgerFolder(directory);
        this.codec = codec;
        this.topics = topics;
    }

    @Override
    public LedgerState read(String pipeline, Progress progress) {
        return LedgerState.of(pipeline, entries(pipeline))
                .beside(owners(pipeline).all());
    }

    @Override
    public LedgerWriter open(LedgerRun run) {
        List<LedgerWriter> opened = new ArrayList<>();
        folder.alone(() -> opened.add(opened(run)));
        return opened.get(0);
    }

    private LedgerWriter opened(LedgerRun run) {
        String pipeline = run.pipeline();
        FileHold hold = FileHold.take(folder.lock(pipeline)).orElseThrow(() -> heldByAnother(pipeline));
        try {
            LedgerState before = LedgerState.of(pipeline, entries(pipeline))
                    .beside(ownersAndClaims(pipeline).all());
            LedgerFileWriter writer = new LedgerFileWriter(folder, codec, topics, hold, run, before);
            writer.begin(runs(pipeline));
            return writer;
        } catch (RuntimeException e) {
            hold.close();
            throw e;
        }
    }

    @Override
    public Optional<LedgerRun> holding(String pipeline) {
        if (!Files.exists(folder.lock(pipeline))) {
            return Optional.empty();
        }
        List<LedgerRun> found = new ArrayList<>();
        folder.alone(() -> live(pipeline).ifPresent(found::add));
        return found.stream().findFirst();
    }

    @Override
    public void release(LedgerRun run) {
        String pipeline = run.pipeline();
        folder.alone(() -> {
            Optional<LedgerRun> live = live(pipeline);
            live.filter(other -> !other.isSame(run)).ifPresent(other -> {
                throw LedgerHeldException.by(other.holder(), pipeline);
            });
            FileHold.breakUp(folder.lock(pipeline));
            folder.delete(folder.holder(pipeline));
            new FileHistory(folder, codec, pipeline)
                    .end(run.ended(Ending.without(Ending.Outcome.UNLOCKED, System.currentTimeMillis())));
        });
    }

    @Override
    public List<LedgerRun> runs(Progress progress) {
        List<LedgerRun> all = new ArrayList<>();
        List<String> pipelines = folder.pipelines(LedgerFolder.HISTORY);
        if (!pipelines.isEmpty()) {
            folder.alone(() -> pipelines.forEach(pipeline -> all.addAll(runs(pipeline))));
        }
        all.sort(Comparator.comparing(LedgerRun::id).reversed());
        return all;
    }

    @Override
    public void close() {}

    /** The runs of a pipeline, oldest first. */
    private List<LedgerRun> runs(String pipeline) {
        Optional<LedgerRun> live = live(pipeline);
        return new FileHistory(folder, codec, pipeline)
                .runs().stream()
                        .map(run -> run.isOver() || live.filter(run::isSame).isPresent() ? run : interrupted(run))
                        .toList();
    }

    private static LedgerRun interrupted(LedgerRun run) {
        return run.ended(Ending.without(Ending.Outcome.INTERRUPTED, run.holder().since()));
    }

    /** To be called behind the folder's gate. */
    private Optional<LedgerRun> live(String pipeline) {
        return FileHold.exists(folder.lock(pipeline)) ? holder(pipeline) : Optional.empty();
    }

    private Optional<LedgerRun> holder(String pipeline) {
        return parsed(folder.holder(pipeline), codec::readRun).stream().findFirst();
    }

    private LedgerHeldException heldByAnother(String pipeline) {
        return holder(pipeline)
                .map(run -> LedgerHeldException.by(run.holder(), pipeline))
                .orElseGet(() -> LedgerHeldException.onThisMachine(pipeline));
    }

    private List<LedgerEntry> entries(String pipeline) {
        return parsed(folder.entries(pipeline), codec::read);
    }

    private Owners owners(String pipeline) {
        Owners owners = new Owners(pipeline);
        for (String other : folder.pipelines(LedgerFolder.ENTRIES)) {
            if (!other.equals(pipeline)) {
                entries(other).forEach(entry -> owners.add(other, entry));
            }
        }
        return owners;
    }

    /** Those who came through the gate before this run go first. */
    private Owners ownersAndClaims(String pipeline) {
        Owners owners = owners(pipeline);
        for (String other : folder.pipelines(LedgerFolder.HISTORY)) {
            if (!other.equals(pipeline)) {
                live(other).ifPresent(run -> owners.add(other, run.claims()));
            }
        }
        return owners;
    }

    private <T> List<T> parsed(Path file, Function<String, T> parse) {
        try {
            return folder.lines(file).stream().map(parse).toList();
        } catch (IllegalArgumentException e) {
            throw LedgerFolder.unusable(file, e);
        }
    }
}
