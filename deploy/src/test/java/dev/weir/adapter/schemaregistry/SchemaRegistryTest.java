package dev.weir.adapter.schemaregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weir.adapter.http.PlayedServer;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.SchemaFormat;
import dev.weir.port.SchemaVerdict;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemaRegistryTest {
    private static final String NOT_FOUND = "{\"error_code\":40401,\"message\":\"not found\"}";
    private static final String LATEST = "{\"subject\":\"s\",\"version\":3,\"id\":7,\"schema\":\"\\\"string\\\"\"}";
    private static final Resource.Schema SCHEMA =
            new Resource.Schema("s", SchemaFormat.AVRO, "\"string\"", Optional.of("FULL"));

    private final PlayedServer server = PlayedServer.plain();
    private final SchemaRegistry registry = new SchemaRegistry(server.endpoint(), PlayedServer.SHORT);

    @AfterEach
    void stop() {
        registry.close();
        server.close();
    }

    @Test
    void findsTheNewestVersionAndItsOwnCompatibility() {
        server.answer(200, LATEST)
                .answer(200, "{\"compatibilityLevel\":\"FULL\"}")
                .answer(200, LATEST)
                .answer(404, NOT_FOUND);
        assertThat(registry.find("s"))
                .contains(new Observed.Subject("s", 3, SchemaFormat.AVRO, "\"string\"", Optional.of("FULL")));
        assertThat(registry.find("s").orElseThrow().compatibility()).isEmpty();
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        server.answer(404, NOT_FOUND).answer(200, "[]");
        assertThat(registry.find("s")).isEmpty();
        assertThat(registry.list()).isEmpty();
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void listsTheNewestVersionsPageByPage() {
        server.answer(200, subjects(0, 500)).answer(200, subjects(500, 501));
        assertThat(registry.list()).hasSize(501);
        assertThat(server.received().line()).isEqualTo("GET /schemas?latestOnly=true&offset=0&limit=500");
        assertThat(server.received().line()).isEqualTo("GET /schemas?latestOnly=true&offset=500&limit=500");
    }

    private static String subjects(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> LATEST.replace("\"s\"", "\"s" + i + "\""))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** It neither leaves out old versions nor knows pages. */
    @Test
    void understandsARegistryThatTellsEverythingAtOnce() {
        server.answer(200, "[" + LATEST.replace(":3", ":4") + "," + LATEST + "]");
        assertThat(registry.list().stream().map(Observed.Subject::version)).containsExactly(4);
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void asksForOneAfterTheOtherWhereThereIsNoSuchList() {
        server.answer(404, NOT_FOUND)
                .answer(200, "[\"s\",\"gone\"]")
                .answer(404, NOT_FOUND)
                .answer(200, LATEST);
        assertThat(registry.list().stream().map(Observed.Subject::subject)).containsExactly("s");
        assertThat(server.requests()).isEqualTo(4);
    }

    @Test
    void setsTheCompatibilityBeforeItRegisters() {
        server.answer(200, "{}").answer(200, "{\"id\":7}");
        registry.register(SCHEMA);
        PlayedServer.Received config = server.received();
        assertThat(config.line()).isEqualTo("PUT /config/s");
        assertThat(config.body()).isEqualTo("{\"compatibility\":\"FULL\"}");
        PlayedServer.Received version = server.received();
        assertThat(version.line()).isEqualTo("POST /subjects/s/versions");
        assertThat(version.body()).isEqualTo("{\"schema\":\"\\\"string\\\"\"}");
    }

    @Test
    void tellsWhetherASchemaCouldFollow() {
        server.answer(200, "{\"compatibilityLevel\":\"BACKWARD\"}")
                .answer(200, "{\"is_compatible\":false,\"messages\":[\"no default\"]}")
                .answer(404, NOT_FOUND)
                .answer(200, "{\"compatibilityLevel\":\"FULL_TRANSITIVE\"}")
                .answer(404, NOT_FOUND)
                .answer(200, "{\"is_compatible\":true}");
        assertThat(registry.judge(SCHEMA)).isEqualTo(new SchemaVerdict(false, "BACKWARD", List.of("no default")));
        assertThat(registry.judge(SCHEMA)).isEqualTo(new SchemaVerdict(true, "FULL_TRANSITIVE", List.of()));
        assertThat(Stream.generate(server::received).limit(6).map(PlayedServer.Received::line))
                .containsExactly(
                        "GET /config/s",
                        "POST /compatibility/subjects/s/versions/latest?verbose=true",
                        "GET /config/s",
                        "GET /config",
                        "POST /compatibility/subjects/s/versions?verbose=true",
                        "POST /compatibility/subjects/s/versions/latest?verbose=true");
    }

    @Test
    void refusalsHaveKinds() {
        server.answer(200, "{}").answer(409, "{\"error_code\":409,\"message\":\"incompatible\"}");
        ServerException failure = catchThrowableOfType(ServerException.class, () -> registry.register(SCHEMA));
        assertThat(failure.kind()).isEqualTo(FailureKind.REFUSED);
        assertThat(failure.diagnostic().code()).isEqualTo("WEIR-NET-151");
    }

    @Test
    void deletesSoftlyThenForGoodAndTakesAnyPartAsDone() {
        server.answer(404, NOT_FOUND).answer(200, "[1]").answer(404, NOT_FOUND);
        registry.delete("s");
        assertThat(server.received().line()).isEqualTo("DELETE /subjects/s");
        assertThat(server.received().line()).isEqualTo("DELETE /subjects/s?permanent=true");
        assertThat(server.received().line()).isEqualTo("DELETE /config/s");
    }
}
