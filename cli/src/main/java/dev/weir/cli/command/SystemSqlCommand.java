package dev.weir.cli.command;

import dev.weir.cli.render.Table;
import dev.weir.cli.render.Table.Cell;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.sandbox.system.SystemKind;
import dev.weir.sandbox.system.host.SqlMain;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "sql",
        description = "Run SQL in a database of a system, such as an UPDATE that a connector should see.")
final class SystemSqlCommand implements Callable<Integer> {
    private final Session session;
    private final List<List<Cell>> rows = new ArrayList<>();
    private List<String> columns = List.of();
    private int changed;

    @Parameters(paramLabel = "KIND", description = "postgres or mariadb.")
    private String key = "";

    @Parameters(paramLabel = "DATABASE", description = "`weir sandbox system list` names them.")
    private String database = "";

    @Parameters(paramLabel = "SQL", description = "One statement or several.")
    private String sql = "";

    SystemSqlCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        SystemKind kind = SystemCommand.kind(key);
        if (!kind.speaksSql()) {
            throw new UsageException(arguments -> Diagnostic.error(
                    "WEIR-CLI-006",
                    "A value doesn't fit its option",
                    kind.title() + " doesn't speak SQL.",
                    arguments.of(key)));
        }
        session.orFail(
                new Checked<>(kind, new Sandboxes(session).sandbox().systems().sql(kind, database, sql, this::take)));
        showRows();
        if (changed > 0) {
            session.view().say(changed == 1 ? "1 row was changed." : changed + " rows were changed.");
        }
        return ExitCode.DONE;
    }

    private void take(List<String> words) {
        List<String> values = words.subList(1, words.size());
        switch (words.get(0)) {
            case SqlMain.COLUMNS -> {
                showRows();
                columns = values;
            }
            case SqlMain.ROW -> rows.add(values.stream().map(Cell::of).toList());
            default -> changed += Integer.parseInt(values.get(0));
        }
    }

    /** Of one statement; those of the next may have other columns. */
    private void showRows() {
        if (!columns.isEmpty()) {
            session.view().table(new Table("row", columns, rows));
            columns = List.of();
            rows.clear();
        }
    }
}
