package dev.weir.health;

/**
 * Something that stopped a query's work for a while or for good.
 *
 * @param time in milliseconds since 1970
 * @param message the server's, untrusted, and often with a stack trace
 */
public record QueryError(long time, String message) {

    /** Its first line, without the stack trace. */
    public String headline() {
        return message.lines().findFirst().orElse("").strip();
    }
}
