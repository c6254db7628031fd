package dev.weir.sandbox.row;

/**
 * The window of a key, in milliseconds since the epoch; {@link #NONE} for keys that are not windowed.
 *
 * @param end exclusive for time windows; the time of the last record for sessions
 */
public record WindowBounds(long start, long end) {
    public static final WindowBounds NONE = new WindowBounds(Long.MIN_VALUE, Long.MIN_VALUE);

    public boolean isWindow() {
        return !equals(NONE);
    }
}
