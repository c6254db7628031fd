package dev.weir.cli.feed;

import dev.weir.model.Resource;
import dev.weir.port.Subjects;
import dev.weir.port.Topics;
import dev.weir.sandbox.state.InstanceLock;
import dev.weir.target.ServerException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Sends a pipeline's feeds until it is asked to end, or what it feeds is gone. */
public final class FeedRun {
    private static final long TICK_MILLIS = 1000;
    private static final int FAILURES = 30;

    private final FeedFolder folder;
    private final Topics topics;
    private final Optional<Subjects> subjects;
    private final BooleanSupplier targetIsThere;
    private final CountDownLatch asked = new CountDownLatch(1);

    /** @param targetIsThere whether it is worth while to go on; one that comes back within a while finds the feed running */
    public FeedRun(FeedFolder folder, Topics topics, Optional<Subjects> subjects, BooleanSupplier targetIsThere) {
        this.targetIsThere = targetIsThere;
        this.folder = folder;
        this.topics = topics;
        this.subjects = subjects;
    }

    /** From any thread. */
    public void end() {
        asked.countDown();
    }

    /**
     * Returns when it was asked to end, or nothing could be sent for a while; empty if another process sends already.
     */
    public Optional<FeedState> run(List<Resource.Generated> generators) throws IOException {
        Optional<InstanceLock> lock = InstanceLock.tryAcquire(folder.lock());
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try (InstanceLock held = lock.get()) {
            Files.deleteIfExists(folder.stop());
            return Optional.of(send(generators));
        }
    }

    private FeedState send(List<Resource.Generated> generators) throws IOException {
        long begun = System.currentTimeMillis();
        FeedState before = folder.read();
        List<Feed> feeds = generators.stream()
                .map(data -> new Feed(
                        data, Optional.ofNullable(before.feeds().get(data.id().key())), subjects, begun))
                .toList();
        FeedState state = state(feeds, begun);
        state.write(folder.state());
        int failures = 0;
        while (!isAsked() && failures < FAILURES) {
            failures = sent(feeds) ? 0 : failures + 1;
            state = state(feeds, begun);
            state.write(folder.state());
        }
        return state;
    }

    private boolean sent(List<Feed> feeds) {
        if (!targetIsThere.getAsBoolean()) {
            return false;
        }
        try {
            feeds.forEach(feed -> feed.send(topics, System.currentTimeMillis()));
            return true;
        } catch (ServerException e) {
            return false;
        }
    }

    private boolean isAsked() {
        try {
            return asked.await(TICK_MILLIS, TimeUnit.MILLISECONDS) || Files.exists(folder.stop());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static FeedState state(List<Feed> feeds, long begun) {
        SortedMap<String, FeedState.Sent> sent = new TreeMap<>();
        feeds.forEach(feed -> sent.put(feed.id(), feed.state()));
        return new FeedState(ProcessHandle.current().pid(), begun, sent);
    }
}
