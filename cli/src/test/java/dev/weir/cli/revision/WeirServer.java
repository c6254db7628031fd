package dev.weir.cli.revision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Runs the commands of a script in this JVM: to start one for each would take most of a test's time. */
final class WeirServer implements AutoCloseable {
    /** Its first line is how many lines follow: the current folder and the arguments. What comes back begins with the exit code and two lengths. */
    private static final String CLIENT = """
            #!/usr/bin/env bash
            exec 3<>/dev/tcp/127.0.0.1/%d
            printf '%%s\\n' "$(($# + 1))" "$PWD" "$@" >&3
            read -r exit out error <&3
            head -c "$out" <&3
            head -c "$error" <&3 >&2
            exit "$exit"
            """;

    private final ServerSocket socket;

    WeirServer() throws IOException {
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "weir for scripts");
        thread.setDaemon(true);
        thread.start();
    }

    /** Writes a program that can be called as weir. */
    Path client(Path directory) throws IOException {
        Path client = Files.createDirectories(directory).resolve("weir");
        Files.writeString(client, CLIENT.formatted(socket.getLocalPort()));
        if (!client.toFile().setExecutable(true)) {
            throw new IOException("not made executable: " + client);
        }
        return client;
    }

    private void serve() {
        try {
            while (true) {
                try (Socket call = socket.accept()) {
                    answer(call);
                }
            }
        } catch (SocketException closed) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(Socket call) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(call.getInputStream(), StandardCharsets.UTF_8));
        int count = Integer.parseInt(line(lines));
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(line(lines));
        }
        WeirRun run = WeirRun.in(Path.of(words.get(0)), words.subList(1, count).toArray(String[]::new));
        byte[] out = run.out().getBytes(StandardCharsets.UTF_8);
        byte[] error = run.error().getBytes(StandardCharsets.UTF_8);
        OutputStream back = call.getOutputStream();
        back.write((run.exit() + " " + out.length + " " + error.length + "\n").getBytes(StandardCharsets.UTF_8));
        back.write(out);
        back.write(error);
        back.flush();
    }

    private static String line(BufferedReader lines) throws IOException {
        return Objects.requireNonNull(lines.readLine());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
