package dev.weir.sandbox.engine;

import dev.weir.sandbox.child.LogTail;
import dev.weir.sandbox.child.Waiting;
import dev.weir.sandbox.state.Layout;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A running ksqlDB server that belongs to this process. */
public final class EngineProcess implements AutoCloseable {
    /** It starts in 13 to 40 seconds on two cores, and longer where it shares them. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final int LOG_LINES = 15;
    private static final int ANSWER_MILLIS = 2_000;
    /** Its own, so that it doesn't read the command topic of the built-in engine. */
    private static final String SERVICE_ID = "weir_ksqldb_";

    private final EngineFolder folder;
    private final Process process;

    private EngineProcess(EngineFolder folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** Whether this sandbox was told to use ksqlDB itself. */
    public static boolean isWanted(Layout layout) {
        return Files.exists(new EngineFolder(layout).command());
    }

    /**
     * Where an engine finds what it works with.
     *
     * @param port on which it listens
     * @param kafka {@code host:port}
     */
    public record Neighbours(int port, String kafka, URI connect, URI registry) {}

    /**
     * Starts it and returns when it answers.
     *
     * @throws IOException if it ends before that, or takes too long; with the end of its log
     */
    public static EngineProcess start(Layout layout, Neighbours neighbours) throws IOException {
        EngineFolder folder = new EngineFolder(layout);
        new EngineLeftover(layout).end();
        Files.createDirectories(folder.state());
        Files.write(folder.properties(), properties(layout, folder, neighbours));
        List<String> command = new ArrayList<>(Files.readAllLines(folder.command()));
        command.add(folder.properties().toString());
        new LogTail(folder.log()).startAnew();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(layout.engine().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        builder.environment().put("LOG_DIR", String.valueOf(folder.log().getParent()));
        builder.environment().putIfAbsent("KSQL_HEAP_OPTS", "-Xmx1g");
        EngineProcess engine = new EngineProcess(folder, builder.start());
        EngineLeftover.remember(folder.process(), engine.process.toHandle());
        engine.awaitAnswer(URI.create("http://127.0.0.1:" + neighbours.port() + "/info"));
        return engine;
    }

    @Override
    public void close() throws IOException {
        EngineLeftover.end(process.toHandle());
        Files.deleteIfExists(folder.process());
    }

    private void awaitAnswer(URI info) throws IOException {
        Waiting.until(() -> !process.isAlive() || answers(info), PATIENCE);
        if (process.isAlive() && answers(info)) {
            return;
        }
        boolean ended = !process.isAlive();
        close();
        throw new IOException(
                "ksqlDB " + (ended ? "ended as it started" : "didn't answer within " + PATIENCE.toSeconds() + " s")
                        + ". Its log, " + folder.log() + ", ends with:\n"
                        + String.join("\n", new LogTail(folder.log()).last(LOG_LINES)));
    }

    private static boolean answers(URI info) {
        try {
            URL url = info.toURL();
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static List<String> properties(Layout layout, EngineFolder folder, Neighbours neighbours) {
        Map<String, String> properties = new TreeMap<>();
        properties.put("bootstrap.servers", neighbours.kafka());
        properties.put("ksql.connect.url", neighbours.connect().toString());
        properties.put("ksql.extension.dir", layout.extensions().toString());
        properties.put("ksql.internal.topic.replicas", "1");
        properties.put("ksql.schema.registry.url", neighbours.registry().toString());
        properties.put("ksql.service.id", SERVICE_ID);
        properties.put("ksql.sink.replicas", "1");
        properties.put("ksql.streams.replication.factor", "1");
        properties.put("ksql.streams.state.dir", folder.state().toString());
        properties.put("listeners", "http://127.0.0.1:" + neighbours.port());
        return properties.entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue().replace("\\", "\\\\"))
                .toList();
    }
}
