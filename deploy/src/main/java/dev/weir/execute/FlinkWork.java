package dev.weir.execute;

import dev.weir.drift.Presence;
import dev.weir.flink.FlinkFacts;
import dev.weir.flink.FlinkForm;
import dev.weir.ledger.LedgerEntry;
import dev.weir.live.Observed;
import dev.weir.model.Resource.FlinkStatement;
import dev.weir.port.FlinkServer;
import dev.weir.port.Progress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Statements of Flink. A name is taken once, so a statement that is there under its name was sent already. */
record FlinkWork(FlinkServer flink, Patience patience) implements Work {
    private static final String COMPLETED = "COMPLETED";

    @Override
    public void create(Attempt attempt) {
        FlinkStatement statement = (FlinkStatement) attempt.entry().resource();
        boolean job = form(statement).isJob();
        String sql = attempt.repeated() && !job ? FlinkFacts.ifNotExists(statement.text()) : statement.text();
        submit(statement, sql, attempt.repeated(), attempt.progress());
        await(statement, sql, job, attempt.progress());
        attempt.ledger().write(attempt.entry().applied(new TreeMap<>()));
    }

    /** The topics of a table go with it. Where they are to stay, the table has to. */
    @Override
    public void drop(LedgerEntry entry, List<String> topics, Progress progress) {
        FlinkStatement statement = (FlinkStatement) entry.resource();
        delete(statement.name(), progress);
        boolean kept = !new HashSet<>(topics).containsAll(entry.createdTopics());
        FlinkFacts facts = FlinkFacts.of(statement.text());
        if (kept || facts.creates().isEmpty()) {
            return;
        }
        String kind = facts.form() == FlinkForm.VIEW ? "VIEW" : "TABLE";
        String sql =
                "DROP " + kind + " IF EXISTS " + facts.creates().get().table().sql();
        FlinkStatement dropping = new FlinkStatement(statement.name() + "-drop", sql, statement.properties());
        submit(dropping, sql, true, progress);
        await(dropping, sql, false, progress);
        delete(dropping.name(), progress);
    }

    private void submit(FlinkStatement statement, String sql, boolean repeated, Progress progress) {
        Optional<Observed.FlinkStatement> there = find(statement.name(), progress);
        if (there.filter(FlinkWork::ended).isPresent()) {
            delete(statement.name(), progress);
        } else if (there.isPresent() && repeated) {
            return;
        }
        patience.once(progress, repeated, () -> flink.find(statement.name()).isPresent(), true, () -> {
            flink.submit(statement, sql);
            return true;
        });
    }

    /** Deleting takes time, and until then the name is taken. */
    private void delete(String name, Progress progress) {
        patience.repeating(progress, () -> flink.delete(name));
        boolean gone = patience.until(
                () -> find(name, progress).isEmpty(), () -> progress.still("waiting for flink " + name + " to end"));
        if (!gone) {
            throw FlinkFailures.stays(name, patience.limit());
        }
    }

    private void await(FlinkStatement statement, String sql, boolean job, Progress progress) {
        boolean done = patience.until(
                () -> isDone(statement, sql, job, progress),
                () -> progress.still("waiting for flink " + statement.name()));
        if (!done) {
            throw FlinkFailures.late(statement.name(), patience.limit());
        }
    }

    private boolean isDone(FlinkStatement statement, String sql, boolean job, Progress progress) {
        Optional<Observed.FlinkStatement> now = find(statement.name(), progress);
        if (now.flatMap(Presence::failure).isPresent()) {
            throw FlinkFailures.failed(statement.name(), sql, now.get().detail());
        }
        return now.filter(there -> there.phase().equals(COMPLETED)
                        || job
                                && (there.phase().equals("RUNNING")
                                        || there.phase().equals("DEGRADED")))
                .isPresent();
    }

    private Optional<Observed.FlinkStatement> find(String name, Progress progress) {
        return patience.repeating(progress, () -> flink.find(name));
    }

    private static boolean ended(Observed.FlinkStatement there) {
        return there.phase().equals(COMPLETED)
                || there.phase().equals("DELETING")
                || Presence.failure(there).isPresent();
    }

    private static FlinkForm form(FlinkStatement statement) {
        return FlinkFacts.of(statement.text()).form();
    }
}
