package dev.weir.stack;

import dev.weir.adapter.ksqldb.KsqlDb;
import dev.weir.adapter.ksqldb.RowStream;
import dev.weir.model.ResourceId;
import dev.weir.port.Progress;
import dev.weir.session.TargetSession;
import dev.weir.strategy.Versions;
import dev.weir.target.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Somebody who asks a table for a row all the time, under the name that serves according to the ledger. */
final class AskingReader implements AutoCloseable {
    private final Target target;
    private final Supplier<TargetSession> sessions;
    private final ResourceId table;
    private final String question;
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final List<String> names = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger answers = new AtomicInteger();
    private final Thread thread = new Thread(this::ask, "asking-reader");

    /** @param question a pull query with {@code %s} for the table's name */
    AskingReader(Target target, Supplier<TargetSession> sessions, ResourceId table, String question) {
        this.target = target;
        this.sessions = sessions;
        this.table = table;
        this.question = question;
    }

    AskingReader start() {
        thread.start();
        return this;
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** The names that answered, in their order. */
    List<String> names() {
        return List.copyOf(names);
    }

    int answers() {
        return answers.get();
    }

    private void ask() {
        try (TargetSession session = sessions.get();
                KsqlDb ksqldb = new KsqlDb(target.ksqldb(), target.timeouts())) {
            while (!Thread.currentThread().isInterrupted()) {
                String name = Versions.nameOf(table, session.ledger("p", Progress.SILENT));
                if (!names.contains(name)) {
                    names.add(name);
                }
                ask(ksqldb, name);
                Thread.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(KsqlDb ksqldb, String name) {
        try (RowStream rows = ksqldb.query(question.formatted(name), Map.of())) {
            if (rows.next().isEmpty()) {
                failures.add(name + " has no row");
            }
            answers.incrementAndGet();
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                failures.add(name + ": " + e);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
