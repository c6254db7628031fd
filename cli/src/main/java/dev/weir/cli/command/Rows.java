package dev.weir.cli.command;

import dev.weir.adapter.ksqldb.Column;
import dev.weir.adapter.ksqldb.Row;
import dev.weir.adapter.ksqldb.RowStream;
import dev.weir.cli.view.Activity;
import dev.weir.cli.view.Interruption;
import dev.weir.cli.view.RowSink;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;

/** Shows the rows of a query as they come. */
final class Rows {
    private final Session session;
    private int shown;

    Rows(Session session) {
        this.session = session;
    }

    /** Until the query ends, Ctrl-C, or nobody reads any longer. */
    int show(RowStream rows) {
        try (Interruption interruption = new Interruption(rows::close)) {
            pass(rows, Integer.MAX_VALUE);
            return interruption.happened() ? ExitCode.INTERRUPTED : ExitCode.DONE;
        }
    }

    /**
     * No more than {@code most} rows, and no longer than {@code patience}.
     *
     * @return how many there were
     */
    int showSome(RowStream rows, int most, Duration patience) {
        Timer timer = new Timer("end of the rows", true);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        rows.close();
                    }
                },
                patience.toMillis());
        try {
            pass(rows, most);
            return shown;
        } finally {
            timer.cancel();
        }
    }

    private void pass(RowStream rows, int most) {
        List<String> columns = rows.columns().stream().map(Column::name).toList();
        RowSink sink = session.view().rows(columns);
        try (Activity activity = session.view().waiting("waiting for rows")) {
            boolean read = true;
            while (read && shown < most) {
                Optional<Row> row = rows.next();
                if (row.isEmpty()) {
                    return;
                }
                shown++;
                read = sink.accept(row.get().values());
                activity.quietlyNow("waiting for more rows");
            }
        }
    }
}
