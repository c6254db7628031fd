package dev.weir.sandbox.server.statement;

import dev.weir.sandbox.schema.SchemaRegistry;
import dev.weir.sandbox.server.entity.AssertEntity;
import dev.weir.sandbox.server.entity.Entity;
import dev.weir.sandbox.server.entity.Refusal;
import dev.weir.sandbox.server.kafka.Topic;
import dev.weir.sql.ast.AssertSchema;
import dev.weir.sql.ast.AssertTopic;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.TimeSpan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** ASSERT TOPIC and ASSERT SCHEMA: wait until it holds, and fail the request if it does not. */
final class AssertStatements {
    private static final int FAILED = 41700;
    private static final Duration STANDARD_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Call call;

    AssertStatements(Call call) {
        this.call = call;
    }

    Entity topic(AssertTopic statement) {
        String name = statement.topic().text();
        require(statement.timeout(), () -> topicProblem(statement, name));
        return new AssertEntity.Topic(call.text(), name, statement.exists(), List.of());
    }

    Entity schema(AssertSchema statement) {
        require(statement.timeout(), () -> schemaProblem(statement));
        Optional<Integer> id =
                statement.id().isPresent() ? Optional.of(statement.id().getAsInt()) : Optional.empty();
        return new AssertEntity.Schema(
                call.text(), statement.subject().map(Name::text), id, statement.exists(), List.of());
    }

    private void require(Optional<TimeSpan> timeout, Supplier<Optional<String>> problem) {
        long end = System.nanoTime()
                + timeout.map(TimeSpan::duration).orElse(STANDARD_TIMEOUT).toNanos();
        Optional<String> wrong = problem.get();
        while (wrong.isPresent() && System.nanoTime() < end) {
            pause();
            wrong = problem.get();
        }
        if (wrong.isPresent()) {
            throw Refusal.generic(FAILED, wrong.get());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an assertion", interrupted);
        }
    }

    private Optional<String> topicProblem(AssertTopic statement, String name) {
        Optional<Topic> topic = call.world().topics().find(name);
        if (!statement.exists()) {
            return topic.map(found -> "Topic " + name + " exists");
        }
        if (topic.isEmpty()) {
            return Optional.of("Topic " + name + " does not exist");
        }
        return differs(statement, name, "PARTITIONS", topic.get().partitions())
                .or(() -> differs(statement, name, "REPLICAS", topic.get().replication()));
    }

    private static Optional<String> differs(AssertTopic statement, String topic, String property, int actual) {
        return statement
                .properties()
                .text(property)
                .filter(wanted -> !wanted.equals(String.valueOf(actual)))
                .map(wanted ->
                        "Topic " + topic + " has " + property + "=" + actual + ", and " + wanted + " is asserted");
    }

    private Optional<String> schemaProblem(AssertSchema statement) {
        boolean found = schemaExists(statement);
        if (found == statement.exists()) {
            return Optional.empty();
        }
        String which = statement
                        .subject()
                        .map(subject -> " with the subject " + subject.text())
                        .orElse("")
                + (statement.id().isPresent() ? " with the id " + statement.id().getAsInt() : "");
        return Optional.of("A schema" + which + (found ? " exists" : " does not exist"));
    }

    private boolean schemaExists(AssertSchema statement) {
        SchemaRegistry subjects = call.world().subjects();
        Optional<String> subject = statement.subject().map(Name::text);
        if (statement.id().isEmpty()) {
            return subject.flatMap(subjects::latest).isPresent();
        }
        int id = statement.id().getAsInt();
        return subject.map(name -> subjects.contains(name, id))
                .orElseGet(() -> subjects.byId(id).isPresent());
    }
}
