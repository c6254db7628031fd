package dev.weir.sandbox.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weir.sandbox.testing.GivenServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/**
 * Runs a folder of RQTT files, which talk to a server over REST, and reports. Options are system properties:
 *
 * <ul>
 *   <li>{@code -Drqtt=DIR}: the folder; another one than the usual one is only reported on
 *   <li>{@code -Drqtt.only=TEXT}: only the cases that have it in their names
 * </ul>
 *
 * Without a folder the test is skipped: its 270 cases take nearly five minutes of two cores. The test starts a server of its own, or uses those that the environment names: see {@link GivenServers}. What a case has made is dropped
 * behind it: every stream, table and type of the server and every subject of its registry.
 */
class RqttRunnerTest {
    private static final Path USUAL =
            Path.of(System.getProperty("weir.root", "..")).resolve("../shared/conformance/rqtt");
    /** What passes must not pass less and less; raise these with the server. */
    private static final double POSITIVE_FLOOR = 0.89;

    private static final double NEGATIVE_FLOOR = 0.89;

    @Test
    void runsTheFolder() throws Exception {
        String given = System.getProperty("rqtt", "");
        assumeTrue(!given.isEmpty(), "no -Drqtt=DIR; the usual one is " + USUAL);
        Path folder = Path.of(given);
        assumeTrue(Files.isDirectory(folder), "no conformance data in " + folder);
        String only = System.getProperty("rqtt.only", "");
        List<QttCase> cases = QttCase.readFolder(folder).stream()
                .filter(test -> test.name().contains(only))
                .toList();
        RunReport report = new RunReport("RQTT", run(cases));
        report.print();
        report.write(Path.of("target", "rqtt", "report.json"));
        if (folder.toAbsolutePath().normalize().equals(USUAL.toAbsolutePath().normalize()) && only.isEmpty()) {
            assertThat(report.share(false)).as("positive cases").isGreaterThanOrEqualTo(POSITIVE_FLOOR);
            assertThat(report.share(true)).as("negative cases").isGreaterThanOrEqualTo(NEGATIVE_FLOOR);
        }
    }

    private static List<Verdict> run(List<QttCase> cases) throws Exception {
        List<Verdict> verdicts = new ArrayList<>();
        try (RqttStage stage = RqttStage.open();
                RqttKafka kafka = new RqttKafka(stage.servers().kafka())) {
            GivenServers servers = stage.servers();
            RqttClient client = new RqttClient(servers.ksqldb(), servers.registry());
            String serviceId = client.serviceId();
            for (QttCase test : cases) {
                verdicts.add(new RqttRun(test, client, kafka, serviceId, servers.registry()).run());
                cleanUp(client, kafka);
            }
        }
        return verdicts;
    }

    /** What a case leaves behind because it can't be removed is the next case's trouble, not the end of the run. */
    private static void cleanUp(RqttClient client, RqttKafka kafka) throws IOException, InterruptedException {
        try {
            new RqttCleaning(client).clean();
            kafka.deleteTopics();
        } catch (CompletionException | IllegalStateException unable) {
            System.out.println("could not clean up: " + unable);
        }
        client.forgetSchemas();
    }
}
