package dev.weir.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.sandbox.network.FreePort;
import dev.weir.sandbox.network.Loopback;
import dev.weir.sandbox.state.Component;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortChoiceTest {
    @Test
    void keepsThePortsOfBefore() throws Exception {
        int before = FreePort.any();

        assertThat(choose(Map.of(), Map.of(Component.CONNECT, before))).containsEntry(Component.CONNECT, before);
    }

    @Test
    void doesWhatIsWantedRatherThanWhatWasBefore() throws Exception {
        int before = FreePort.any();
        int wanted = FreePort.any();

        assertThat(choose(Map.of(Component.KAFKA, wanted), Map.of(Component.KAFKA, before)))
                .containsEntry(Component.KAFKA, wanted);
    }

    @Test
    void movesAwayFromAPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, Loopback.at(0).getAddress())) {
            int port = taken.getLocalPort();

            assertThat(choose(Map.of(), Map.of(Component.REGISTRY, port)).get(Component.REGISTRY))
                    .isNotEqualTo(port);
            assertThatThrownBy(() -> choose(Map.of(Component.REGISTRY, port), Map.of()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("Schema Registry");
        }
    }

    @Test
    void neverGivesOnePortTwice() throws Exception {
        int port = FreePort.any();

        assertThat(choose(Map.of(Component.KSQLDB, port), Map.of(Component.KAFKA, port))
                        .values())
                .doesNotHaveDuplicates();
    }

    private static Map<Component, Integer> choose(Map<Component, Integer> wanted, Map<Component, Integer> before)
            throws IOException {
        Map<Component, Integer> numbers = new LinkedHashMap<>();
        Map<Component, ReservedPort> chosen = PortChoice.choose(wanted, before);
        for (Map.Entry<Component, ReservedPort> entry : chosen.entrySet()) {
            numbers.put(entry.getKey(), entry.getValue().number());
        }
        for (ReservedPort port : chosen.values()) {
            port.close();
        }
        return numbers;
    }
}
