package dev.weir.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.Check;
import dev.weir.port.Deadline;
import dev.weir.sql.ast.Query;
import dev.weir.target.ServerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.Timer;
import java.util.TimerTask;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One check. A pull query is asked again and again until its rows are as expected or the time is over; a push query is read once, until its LIMIT, or as
 * many rows as are expected, or the time is over.
 */
public final class CheckRun {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(300);

    private final Check check;
    private final Query query;
    private final Questions questions;
    private final Deadline deadline;

    private CheckRun(Check check, Query query, Questions questions) {
        this.check = check;
        this.query = query;
        this.questions = questions;
        this.deadline = Deadline.in(check.within());
    }

    /** @param questions put the query to the server */
    public static CheckResult of(Check check, Query query, Questions questions) {
        long begin = System.nanoTime();
        Optional<Diagnostic> failure = new CheckRun(check, query, questions).run();
        return new CheckResult(check, Duration.ofNanos(System.nanoTime() - begin), failure);
    }

    private Optional<Diagnostic> run() {
        Optional<Diagnostic> failure = attempt();
        while (failure.filter(this::mayPass).isPresent() && deadline.allows(BETWEEN_QUESTIONS)) {
            deadline.sleep(BETWEEN_QUESTIONS);
            Optional<Diagnostic> next = attempt();
            // An answer that the end cut off says less than the one before.
            if (next.isEmpty() || !deadline.isOver()) {
                failure = next;
            }
        }
        return failure;
    }

    /** Whether the next answer may be another one: a table fills, and a server that refuses a query may only not be ready for it. */
    private boolean mayPass(Diagnostic failure) {
        return switch (failure.code()) {
            case CheckProblems.OTHER_COLUMNS -> false;
            case CheckProblems.NO_ANSWER -> true;
            default -> isPull();
        };
    }

    private boolean isPull() {
        return query.emit().isEmpty();
    }

    private Optional<Diagnostic> attempt() {
        try (Questions.Answer answer = questions.ask()) {
            Timer timer = endingWith(answer);
            try {
                return check.rows().isPresent() ? compared(answer, check.rows().get()) : anyRow(answer);
            } finally {
                timer.cancel();
            }
        } catch (ServerException failure) {
            return Optional.of(CheckProblems.noAnswer(check, failure));
        }
    }

    private Timer endingWith(Questions.Answer answer) {
        Timer timer = new Timer("end of a check", true);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        answer.close();
                    }
                },
                deadline.left().toMillis());
        return timer;
    }

    private Optional<Diagnostic> anyRow(Questions.Answer answer) {
        return answer.next().isPresent() ? Optional.empty() : Optional.of(CheckProblems.noRow(check));
    }

    private Optional<Diagnostic> compared(Questions.Answer answer, List<SortedMap<String, JsonNode>> expected) {
        List<String> columns = answer.columns();
        SortedSet<String> unknown = new TreeSet<>();
        SortedSet<String> unnamed = new TreeSet<>();
        for (SortedMap<String, JsonNode> row : expected) {
            unknown.addAll(row.keySet());
            columns.stream().filter(column -> !row.containsKey(column)).forEach(unnamed::add);
        }
        columns.forEach(unknown::remove);
        if (!columns.isEmpty() && (!unknown.isEmpty() || !unnamed.isEmpty())) {
            return Optional.of(CheckProblems.otherColumns(check, unknown, unnamed));
        }
        Comparison comparison = Comparison.of(expected, rows(answer, columns, most(expected.size())));
        return comparison.equal()
                ? Optional.empty()
                : Optional.of(CheckProblems.otherRows(check, expected.size(), comparison));
    }

    /** A push query doesn't end by itself. */
    private int most(int expected) {
        return isPull() ? Integer.MAX_VALUE : query.limit().orElse(Math.max(1, expected));
    }

    private static List<SortedMap<String, JsonNode>> rows(Questions.Answer answer, List<String> columns, int most) {
        List<SortedMap<String, JsonNode>> rows = new ArrayList<>();
        while (rows.size() < most) {
            Optional<List<JsonNode>> values = answer.next();
            if (values.isEmpty()) {
                return rows;
            }
            SortedMap<String, JsonNode> row = new TreeMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), values.get().get(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
