package dev.weir.sandbox.system.host;

import dev.weir.sandbox.child.Answers;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.stream.IntStream;

/**
 * Runs SQL on a system's server. The arguments are the JDBC URL and the user; the password is the first line of the standard input, the statements are
 * the rest of it.
 */
public final class SqlMain {
    /** Words of an answer with the names of columns. */
    public static final String COLUMNS = "columns";

    public static final String ROW = "row";
    /** Followed by the number of rows that a statement has changed. */
    public static final String CHANGED = "changed";

    private final Answers answers = new Answers();

    private SqlMain() {}

    public static void main(String[] arguments) throws IOException {
        String input = input();
        int line = input.indexOf('\n');
        Properties login = new Properties();
        login.setProperty("user", arguments[1]);
        login.setProperty("password", input.substring(0, line));
        // MariaDB takes several statements at once only when it is told to; Postgres always does.
        login.setProperty("allowMultiQueries", "true");
        SqlMain main = new SqlMain();
        try (Connection connection = DriverManager.getConnection(arguments[0], login);
                Statement statement = connection.createStatement()) {
            main.run(statement, input.substring(line + 1));
        } catch (SQLException failure) {
            main.answers.failed(String.valueOf(failure.getMessage()), "");
        }
    }

    /** Buffered, because a file's stream wants to know its position before it is read as a whole, and a pipe has none. */
    private static String input() throws IOException {
        try (InputStream pipe = new BufferedInputStream(new FileInputStream(FileDescriptor.in))) {
            return new String(pipe.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void run(Statement statement, String sql) throws SQLException {
        boolean rows = statement.execute(sql);
        while (rows || statement.getUpdateCount() >= 0) {
            if (rows) {
                pass(statement.getResultSet());
            } else {
                answers.line(CHANGED, Integer.toString(statement.getUpdateCount()));
            }
            rows = statement.getMoreResults();
        }
    }

    private void pass(ResultSet rows) throws SQLException {
        int count = rows.getMetaData().getColumnCount();
        String[] words = new String[count + 1];
        words[0] = COLUMNS;
        for (int column = 1; column <= count; column++) {
            words[column] = rows.getMetaData().getColumnLabel(column);
        }
        answers.line(words);
        words[0] = ROW;
        while (rows.next()) {
            for (int column : IntStream.rangeClosed(1, count).toArray()) {
                words[column] = String.valueOf(rows.getString(column));
            }
            answers.line(words);
        }
    }
}
