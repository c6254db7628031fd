package dev.weir.adapter.ksqldb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.adapter.http.PlayedServer;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded refusals of a real server, each with the kind and the code that it gets; whatever its text says. */
class KsqlFailuresTest {

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "047, REFUSED, WEIR-NET-124", // a topic that isn't there
        "076, REFUSED, WEIR-NET-124", // a stream that is
        "037, REFUSED, WEIR-NET-124", // a syntax error
        "023, REFUSED, WEIR-NET-124", // not JSON
        "225, REFUSED, WEIR-NET-124", // an unknown query
        "048, FAILED,  WEIR-NET-125", // other partitions than the topic has
        "242, FAILED,  WEIR-NET-125", // a topic that another stream needs
        "281, BUSY,    WEIR-NET-122", // an earlier command isn't executed yet
        "313, NOT_FOUND, WEIR-NET-124", // an unknown connector
        "301, CONFLICT, WEIR-NET-124", // a connector that exists
        "295, REFUSED, WEIR-NET-124", // a failed assertion
        "396, BUSY,    WEIR-NET-120", // starting
        "432, UNREACHABLE, WEIR-NET-121", // stopping
        "034, WRONG_SERVICE, WEIR-NET-109", // an empty answer
    })
    void aRefusalHasOneKindAndOneCode(String recording, FailureKind kind, String code) {
        try (PlayedServer server = PlayedServer.plain();
                KsqlDb ksqldb = new KsqlDb(server.endpoint(), PlayedServer.SHORT, Duration.ofMillis(1))) {
            // What only looks is asked for again where the server fails.
            server.recording(recording).recording(recording).recording(recording);
            ServerException failure =
                    catchThrowableOfType(ServerException.class, () -> ksqldb.look("SHOW STREAMS;", Map.of()));
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.diagnostic().code()).isEqualTo(code);
            JsonNode message = PlayedServer.recorded(recording)
                    .path("response")
                    .path("body")
                    .path("message");
            assertThat(failure.diagnostic().detail()).contains(message.asText().strip());
        }
    }
}
