package dev.weir.sandbox.server.command;

import java.util.List;

/** The log itself. */
public interface CommandLog extends AutoCloseable {
    /** Keeps a command for good and returns its sequence number. */
    long append(Command command);

    /** Everything that was ever appended, in its order. */
    List<Entry> read();

    @Override
    void close();

    /** A command and its place. */
    record Entry(long sequence, Command command) {}
}
