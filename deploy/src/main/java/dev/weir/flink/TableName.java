package dev.weir.flink;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table's or view's name as a statement writes it.
 *
 * @param path catalog and database where they are said, and the name last
 */
public record TableName(List<String> path) {
    public TableName {
        path = List.copyOf(path);
    }

    /** The name itself. In Confluent Cloud it is that of the table's topic. */
    public String name() {
        return path.get(path.size() - 1);
    }

    /** Whether it says in which database or catalog the table is. */
    public boolean qualified() {
        return path.size() > 1;
    }

    /** As statements can write it, whatever characters are in it. */
    public String sql() {
        return path.stream().map(TableName::quoted).collect(Collectors.joining("."));
    }

    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    @Override
    public String toString() {
        return String.join(".", path);
    }
}
