package dev.weir.flink;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a pipeline has to know of one statement of Flink.
 *
 * @param creates the table or view that comes into being with it
 * @param writes the tables that its INSERTs write
 * @param reads tables and views, without subqueries and what WITH names
 * @param options of the created table, from its WITH clause
 */
public record FlinkFacts(
        FlinkForm form,
        Optional<Mention> creates,
        List<Mention> writes,
        List<Mention> reads,
        SortedMap<String, String> options) {
    public FlinkFacts {
        writes = List.copyOf(writes);
        reads = List.copyOf(reads);
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    /**
     * A table's name and where it stands.
     *
     * @param start in the statement's text
     * @param end behind it
     */
    public record Mention(TableName table, int start, int end) {}

    /** @param text of one statement that {@link FlinkScript} has found to be one that can be deployed */
    public static FlinkFacts of(String text) {
        return new FactsReader(Scanner.scan(text).tokens()).read();
    }

    /** The statement without what makes no difference: blanks, comments, the case of reserved words. */
    public static String normal(String text) {
        return Scanner.scan(text).tokens().stream().map(Token::normal).collect(Collectors.joining(" "));
    }

    /** Whether a statement, of whatever kind, begins a job that goes on when it is carried out. */
    public static boolean startsJob(String text) {
        Tokens tokens = new Tokens(Scanner.scan(text).tokens());
        boolean writes = tokens.is(0, "INSERT") || tokens.is(0, "EXECUTE");
        return writes || tokens.is(0, "CREATE") && of(text).form().isJob();
    }

    /** A CREATE statement that does nothing where what it creates is there already. */
    public static String ifNotExists(String text) {
        Tokens tokens = new Tokens(Scanner.scan(text).tokens());
        boolean creates = tokens.is(0, "CREATE") && (tokens.is(1, "TABLE") || tokens.is(1, "VIEW"));
        if (!creates || tokens.is(2, "IF")) {
            return text;
        }
        int at = tokens.start(2);
        return text.substring(0, at) + "IF NOT EXISTS " + text.substring(at);
    }

    /** The table that a statement is about: what it creates, or what its first INSERT writes. */
    public TableName subject() {
        return creates.or(() -> writes.stream().findFirst()).orElseThrow().table();
    }

    /** The topic of the table that is created; empty for views and for tables that lie elsewhere than in Kafka. */
    public Optional<String> topic() {
        if (form == FlinkForm.VIEW || creates.isEmpty()) {
            return Optional.empty();
        }
        String connector = options.getOrDefault("connector", "kafka");
        return switch (connector) {
            case "kafka", "upsert-kafka", "confluent" ->
                Optional.of(options.getOrDefault("topic", creates.get().table().name()));
            default -> Optional.empty();
        };
    }
}
