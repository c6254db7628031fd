package dev.weir.execute;

import dev.weir.ledger.LedgerEntry;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.port.Progress;
import dev.weir.port.TableflowTopics;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Topics that Confluent Cloud keeps as tables. Enabling is accepted first and takes effect later. */
record TableflowWork(TableflowTopics topics, Patience patience) implements Work {
    @Override
    public void create(Attempt attempt) {
        Resource.Tableflow wanted = (Resource.Tableflow) attempt.entry().resource();
        Progress progress = attempt.progress();
        boolean there = attempt.repeated() && find(wanted, progress).isPresent();
        if (!there) {
            patience.once(
                    progress,
                    attempt.repeated(),
                    () -> topics.find(wanted.topic()).isPresent(),
                    true,
                    () -> {
                        topics.create(wanted);
                        return true;
                    });
        }
        awaitUp(wanted, progress);
        attempt.ledger().write(attempt.entry().applied(new TreeMap<>()));
    }

    @Override
    public void replace(Attempt attempt) {
        Resource.Tableflow wanted = (Resource.Tableflow) attempt.entry().resource();
        patience.repeating(attempt.progress(), () -> topics.change(wanted));
        awaitUp(wanted, attempt.progress());
        attempt.ledger().write(attempt.entry().applied(new TreeMap<>()));
    }

    @Override
    public void drop(LedgerEntry entry, List<String> unused, Progress progress) {
        Resource.Tableflow before = (Resource.Tableflow) entry.resource();
        patience.repeating(progress, () -> topics.delete(before.topic()));
        boolean gone = patience.until(
                () -> find(before, progress).isEmpty(), () -> progress.still("waiting for " + entry.id() + " to end"));
        if (!gone) {
            throw failure(
                    "WEIR-RUN-215",
                    "Tableflow doesn't end in time",
                    "It is still there for the topic " + before.topic());
        }
    }

    private void awaitUp(Resource.Tableflow wanted, Progress progress) {
        boolean up = patience.until(
                () -> isUp(wanted, progress), () -> progress.still("waiting for Tableflow of " + wanted.topic()));
        if (!up) {
            throw failure(
                    "WEIR-RUN-214",
                    "Tableflow doesn't run in time",
                    "After " + patience.limit().toSeconds() + " s it is still pending for the topic " + wanted.topic());
        }
    }

    private boolean isUp(Resource.Tableflow wanted, Progress progress) {
        Optional<Observed.Tableflow> now = find(wanted, progress);
        if (now.filter(found -> found.phase().equals("FAILED")).isPresent()) {
            throw failure(
                    "WEIR-RUN-213",
                    "Tableflow fails",
                    "For the topic " + wanted.topic() + " Confluent Cloud says: "
                            + now.get().detail());
        }
        return now.filter(found -> found.phase().equals("RUNNING")).isPresent();
    }

    private Optional<Observed.Tableflow> find(Resource.Tableflow wanted, Progress progress) {
        return patience.repeating(progress, () -> topics.find(wanted.topic()));
    }

    private static StepFailure failure(String code, String summary, String detail) {
        return new StepFailure(
                code,
                summary,
                detail + ". Check that the topic has a schema and the storage is right, then apply again.");
    }
}
