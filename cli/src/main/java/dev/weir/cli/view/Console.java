package dev.weir.cli.view;

import dev.weir.cli.config.Terminal;
import dev.weir.cli.render.Text;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The three standard streams, in UTF-8 whatever the locale says: JSON is never anything else. */
public final class Console {
    private final PrintStream out;
    private final PrintStream error;
    private final InputStream in;
    private final Terminal terminal;
    private String live = "";

    private Console(PrintStream out, PrintStream error, InputStream in, Terminal terminal) {
        this.out = out;
        this.error = error;
        this.in = in;
        this.terminal = terminal;
    }

    public static Console standard(Terminal terminal) {
        return of(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                new FileInputStream(FileDescriptor.in),
                terminal);
    }

    public static Console of(OutputStream out, OutputStream error, InputStream in, Terminal terminal) {
        return new Console(printStream(out), printStream(error), in, terminal);
    }

    public Terminal terminal() {
        return terminal;
    }

    /** Data: what another program may read. */
    synchronized void data(Text text, boolean colour) {
        if (terminal.output()) {
            clearLive();
        }
        out.print(colour && terminal.output() ? text.coloured() : text.plain());
        out.flush();
        drawLive();
    }

    /** Talk: what is meant for the person in front of it. */
    synchronized void talk(Text text, boolean colour) {
        clearLive();
        error.print(colour && terminal.error() ? text.coloured() : text.plain());
        error.flush();
        drawLive();
    }

    /** The line at the bottom of the talk that is written over and over; an empty one removes it. Only where the talk goes to a terminal. */
    synchronized void live(String line) {
        clearLive();
        live = line.length() < terminal.width() ? line : line.substring(0, terminal.width() - 1);
        drawLive();
    }

    private void clearLive() {
        if (!live.isEmpty()) {
            error.print("\r\u001b[K");
            error.flush();
        }
    }

    private void drawLive() {
        if (!live.isEmpty()) {
            error.print(live);
            error.flush();
        }
    }

    /** For libraries that write help texts themselves. */
    public PrintWriter dataWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /** The same for what is no result. */
    public PrintWriter talkWriter() {
        return new PrintWriter(error, true, StandardCharsets.UTF_8);
    }

    /** The next line of the input, if there is one. */
    Optional<String> readLine() {
        try {
            return Optional.ofNullable(
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever read the output has gone, as {@code head} does: it makes no sense to go on. */
    boolean readerGone() {
        return out.checkError();
    }

    private static PrintStream printStream(OutputStream stream) {
        return new PrintStream(new BufferedOutputStream(stream, 8192), false, StandardCharsets.UTF_8);
    }
}
