package dev.weir.cli.render;

import dev.weir.cli.render.Table.Cell;
import dev.weir.ledger.Ending;
import dev.weir.ledger.LedgerRun;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** Runs as rows. What isn't known, such as what a killed run has done, is left empty. */
public final class HistoryTable {
    private static final List<String> COLUMNS = List.of(
            "began",
            "pipeline",
            "operation",
            "by",
            "added",
            "changed",
            "rebuilt",
            "destroyed",
            "adopted",
            "steps",
            "result",
            "took");

    private HistoryTable() {}

    public static Table of(List<LedgerRun> runs) {
        return new Table("run", COLUMNS, runs.stream().map(HistoryTable::row).toList());
    }

    /** The run that holds a pipeline. */
    public static Table holder(LedgerRun run) {
        return new Table(
                "lock",
                List.of("pipeline", "operation", "by", "process", "since"),
                List.of(List.of(
                        Cell.of(run.pipeline()),
                        Cell.of(run.holder().operation()),
                        Cell.of(run.holder().who()),
                        Cell.of(Long.toString(run.holder().process())),
                        Cell.of(time(run)))));
    }

    private static List<Cell> row(LedgerRun run) {
        return List.of(
                Cell.of(time(run)),
                Cell.of(run.pipeline()),
                Cell.of(run.holder().operation()),
                Cell.of(run.holder().who()),
                count(run, ending -> ending.done().added()),
                count(run, ending -> ending.done().changed()),
                count(run, ending -> ending.done().rebuilt()),
                count(run, ending -> ending.done().destroyed()),
                count(run, ending -> ending.done().adopted()),
                Cell.of((isTold(run) ? run.ending().orElseThrow().steps() + " " : "") + "of " + run.steps()),
                result(run),
                Cell.of(isTold(run) ? took(run, run.ending().orElseThrow()) : ""));
    }

    private static String time(LedgerRun run) {
        return Instant.ofEpochMilli(run.holder().since())
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static Cell count(LedgerRun run, ToIntFunction<Ending> count) {
        return Cell.of(
                isTold(run) ? Integer.toString(count.applyAsInt(run.ending().orElseThrow())) : "");
    }

    private static Cell result(LedgerRun run) {
        return run.ending()
                .map(ending -> new Cell(ending.outcome().name().toLowerCase(Locale.ROOT), role(ending.outcome())))
                .orElseGet(() -> new Cell("running", Role.CAUTION));
    }

    private static Role role(Ending.Outcome outcome) {
        return switch (outcome) {
            case FINISHED -> Role.GOOD;
            case FAILED, INTERRUPTED -> Role.BAD;
            case STOPPED, REFUSED, UNLOCKED -> Role.CAUTION;
        };
    }

    private static String took(LedgerRun run, Ending ending) {
        return Seconds.of(
                Duration.ofMillis(Math.max(0, ending.at() - run.holder().since())));
    }

    /** Whether the run said itself how it ended. */
    private static boolean isTold(LedgerRun run) {
        return run.ending()
                .filter(ending -> switch (ending.outcome()) {
                    case FINISHED, FAILED, STOPPED, REFUSED -> true;
                    case UNLOCKED, INTERRUPTED -> false;
                })
                .isPresent();
    }
}
