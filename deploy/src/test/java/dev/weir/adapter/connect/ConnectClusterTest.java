package dev.weir.adapter.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weir.adapter.http.PlayedServer;
import dev.weir.live.Observed;
import dev.weir.port.ConnectorStatus;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectClusterTest {
    private static final String OH = "{\"error_code\":500,\"message\":\"oh\"}";

    private static final String STATUS =
            "{\"name\":\"a b\",\"connector\":{\"state\":\"RUNNING\"},\"tasks\":[{\"id\":0,\"state\":\"%s\",\"trace\":\"%s\"}],\"type\":\"source\"}";

    private static final String STOPPED = "{\"connector\":{\"state\":\"STOPPED\"},\"tasks\":[]}";

    private final PlayedServer server = PlayedServer.plain();
    private final ConnectCluster connect = new ConnectCluster(server.endpoint(), PlayedServer.SHORT);

    @AfterEach
    void stop() {
        connect.close();
        server.close();
    }

    @Test
    void listsConnectorsWithOneRequest() {
        server.answer(
                200,
                "{\"b\":{\"info\":{\"config\":{\"name\":\"b\",\"connector.class\":\"B\",\"k\":\"v\"}},\"status\":"
                        + STATUS.formatted("RUNNING", "") + "},\"a\":{\"info\":{\"config\":{}},\"status\":"
                        + STATUS.formatted("FAILED", "x") + "}}");
        assertThat(connect.list())
                .containsExactly(
                        new Observed.Connector("a", "", new TreeMap<>(), "FAILED"),
                        new Observed.Connector("b", "B", new TreeMap<>(Map.of("k", "v")), "RUNNING"));
        assertThat(server.received().line()).isEqualTo("GET /connectors?expand=info&expand=status");
    }

    @Test
    void aTaskThatFailsSaysWhyInOneLine() {
        server.answer(
                200,
                STATUS.formatted(
                        "FAILED",
                        "org.ConnectException: wrapped\\n\\tat x.Y\\nCaused by: java.net.ConnectException: refused\\n\\tat z.Z"));
        ConnectorStatus status = connect.status("a b").orElseThrow();
        assertThat(status.failed()).isTrue();
        assertThat(status.failure()).contains("java.net.ConnectException: refused");
        assertThat(server.received().line()).isEqualTo("GET /connectors/a%20b/status");
    }

    @Test
    void aTaskThatHasGeneratedAllItsRecordsIsCompleted() {
        server.answer(
                200,
                STATUS.formatted("FAILED", "ConnectException: it generated the configured 5 number of messages\\n"));
        ConnectorStatus status = connect.status("a b").orElseThrow();
        assertThat(status.health()).isEqualTo("COMPLETED");
        assertThat(status.failed()).isFalse();
        assertThat(status.running()).isTrue();
        assertThat(status.failure()).isEmpty();
        assertThat(status.summary()).startsWith("completed");
    }

    @Test
    void aStandInIsCalledOne() {
        server.answer(
                200, STATUS.formatted("RUNNING", "").replace("{\"state\"", "{\"version\":\"weir-stand-in\",\"state\""));
        ConnectorStatus status = connect.status("a b").orElseThrow();
        assertThat(status.summary()).isEqualTo("RUNNING, 1 of 1 tasks running (stand-in)");
        assertThat(status.remark()).isEqualTo("stand-in");
    }

    @Test
    void runningTakesTasks() {
        assertThat(new ConnectorStatus("RUNNING", List.of(), Optional.empty(), false).running())
                .isFalse();
        server.answer(200, STATUS.formatted("RUNNING", ""))
                .answer(404, "{\"error_code\":404,\"message\":\"no status\"}");
        assertThat(connect.status("a").orElseThrow().running()).isTrue();
        assertThat(connect.status("a")).isEmpty();
    }

    @Test
    void putsAConfigurationAsAWhole() {
        server.answer(201, "{}");
        connect.put("a", new TreeMap<>(Map.of("connector.class", "A", "k", "v")));
        PlayedServer.Received request = server.received();
        assertThat(request.line()).isEqualTo("PUT /connectors/a/config");
        assertThat(request.body()).isEqualTo("{\"connector.class\":\"A\",\"k\":\"v\"}");
    }

    @Test
    void refusalsHaveKinds() {
        server.answer(400, "{\"error_code\":400,\"message\":\"bad value\"}")
                .answer(409, "{\"error_code\":409,\"message\":\"rebalance\"}")
                .answer(500, OH)
                .answer(500, OH)
                .answer(500, OH);
        assertFails(FailureKind.REFUSED, "WEIR-NET-140");
        assertFails(FailureKind.BUSY, "WEIR-NET-142");
        assertFails(FailureKind.FAILED, "WEIR-NET-143");
    }

    @Test
    void stopsBeforeItDeletesSoThatNoTaskWritesAnyMore() {
        server.answer(202, "")
                .answer(200, STATUS.formatted("RUNNING", ""))
                .answer(200, STOPPED)
                .answer(409, "{\"error_code\":409,\"message\":\"rebalance\"}")
                .answer(200, "{\"message\":\"reset\"}")
                .answer(204, "");
        connect.delete("a");
        assertThat(server.received().line()).isEqualTo("PUT /connectors/a/stop");
        server.received();
        server.received();
        assertThat(server.received().line()).isEqualTo("DELETE /connectors/a/offsets");
        assertThat(server.received().line()).isEqualTo("DELETE /connectors/a/offsets");
        assertThat(server.received().line()).isEqualTo("DELETE /connectors/a");
    }

    @Test
    void deletesWhereOffsetsCannotBeForgotten() {
        server.answer(202, "")
                .answer(200, STOPPED)
                .answer(404, "{\"error_code\":404,\"message\":\"no such resource\"}")
                .answer(204, "");
        connect.delete("a");
        assertThat(server.requests()).isEqualTo(4);
    }

    @Test
    void deletesWhereThereIsNoStopping() {
        server.answer(404, "{\"error_code\":404,\"message\":\"no such resource\"}")
                .answer(404, "{}");
        connect.delete("a");
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void collectsComplaints() {
        server.answer(
                200,
                "{\"configs\":[{\"value\":{\"name\":\"k\",\"errors\":[\"missing\",\"empty\"]}},{\"value\":{\"name\":\"l\",\"errors\":[]}}]}");
        assertThat(connect.validate("A", new TreeMap<>())).containsExactly(Map.entry("k", "missing empty"));
    }

    private void assertFails(FailureKind kind, String code) {
        ServerException failure = catchThrowableOfType(ServerException.class, () -> connect.put("a", new TreeMap<>()));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.diagnostic().code()).isEqualTo(code);
    }
}
