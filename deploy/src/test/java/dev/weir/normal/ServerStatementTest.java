package dev.weir.normal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.source.SourceText;
import dev.weir.sql.ast.CreateType;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.ast.TypeName;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a real server made of statements that it was sent: the same statements, and different from each other. */
class ServerStatementTest {
    private static final Path RECORDINGS = Path.of(System.getProperty("weir.root", ".."), "../shared/recordings");

    /** The custom types of the recordings. */
    private static final CustomTypes TYPES = new CustomTypes(new TreeMap<>(Map.of(
            "ADDRESS", type("CREATE TYPE address AS STRUCT<street STRING, zip INT>"),
            "ADDR", type("CREATE TYPE addr AS STRUCT<z INT>"))));

    @Test
    void recorded_wordings_say_what_was_sent() throws IOException {
        Map<String, String> recorded = recorded();
        assertThat(recorded).hasSizeGreaterThan(40);
        recorded.forEach((sent, said) -> assertThat(ServerStatement.saysTheSame(said, parsed(sent), TYPES))
                .as("sent %s%nsaid %s", sent, said)
                .isTrue());
    }

    @Test
    void recorded_wordings_say_nothing_else() throws IOException {
        Map<String, String> recorded = recorded();
        recorded.forEach((sent, unused) -> recorded.forEach((other, said) -> {
            boolean same = NormalForm.of(parsed(sent)).equals(NormalForm.of(parsed(other)));
            boolean written = ServerStatement.saysTheSame(said, parsed(sent), TYPES);
            assertThat(written && !same && !addsOnly(sent, other))
                    .as("sent %s%nsaid %s", sent, said)
                    .isFalse();
        }));
    }

    @Test
    void several_statements_or_none_are_never_the_same() {
        Statement wanted = parsed("CREATE STREAM a AS SELECT * FROM b");

        assertThat(ServerStatement.saysTheSame("", wanted, TYPES)).isFalse();
        assertThat(ServerStatement.saysTheSame("CREATE STREAM;", wanted, TYPES)).isFalse();
        assertThat(ServerStatement.saysTheSame("CREATE STREAM a AS SELECT * FROM b; DROP STREAM c;", wanted, TYPES))
                .isFalse();
    }

    /** A property that a statement says is not held against one that leaves it to the server. */
    private static boolean addsOnly(String sent, String other) {
        return other.replaceAll("(?i),? ?(partitions|replicas|retention_ms) ?= ?\\d+", "")
                .equalsIgnoreCase(sent.replaceAll("(?i),? ?(partitions|replicas|retention_ms) ?= ?\\d+", ""));
    }

    private static TypeName type(String sql) {
        return ((CreateType) parsed(sql)).type();
    }

    private static Statement parsed(String sql) {
        return statements(sql).get(0);
    }

    private static List<Statement> statements(String sql) {
        return Parser.parse(new SourceText("sent", sql + ";"), Variables.NONE)
                .value()
                .statements();
    }

    private static Map<String, String> recorded() throws IOException {
        assumeTrue(Files.isDirectory(RECORDINGS), "no recordings at " + RECORDINGS);
        Map<String, String> pairs = new TreeMap<>();
        try (Stream<Path> files = Files.list(RECORDINGS)) {
            List<Path> json = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            for (Path file : json) {
                collect(new ObjectMapper().readTree(file.toFile()), pairs);
            }
        }
        return pairs;
    }

    private static void collect(JsonNode recording, Map<String, String> pairs) {
        String[] sent = recording.at("/request/body/ksql").asText("").split(";");
        JsonNode answers = recording.at("/response/body");
        for (int i = 0; answers.isArray() && i < Math.min(sent.length, answers.size()); i++) {
            JsonNode answer = answers.get(i);
            boolean created =
                    sent[i].strip().matches("(?is)(create (or replace )?(source )?(stream|table)|insert into) .*")
                            && answer.path("@type").asText().equals("currentStatus");
            boolean readable = created && statements(sent[i]).size() == 1;
            if (readable && !answer.path("statementText").asText().isEmpty()) {
                pairs.put(sent[i].strip(), answer.path("statementText").asText());
            }
        }
    }
}
