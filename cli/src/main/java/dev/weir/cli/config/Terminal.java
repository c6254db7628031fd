package dev.weir.cli.config;

/**
 * Which of the standard streams are a terminal, and how wide it is.
 *
 * @param width in columns
 */
public record Terminal(boolean input, boolean output, boolean error, int width) {
    private static final int USUAL_WIDTH = 80;

    /** No terminal at all: pipes, files, schedulers. */
    public static Terminal none() {
        return new Terminal(false, false, false, USUAL_WIDTH);
    }

    /**
     * As the launcher found it: an i, o and e for each of the streams that is a terminal. Java itself can only tell of all of them
     * at once.
     */
    static Terminal of(String streams, String columns) {
        return new Terminal(
                streams.indexOf('i') >= 0, streams.indexOf('o') >= 0, streams.indexOf('e') >= 0, width(columns));
    }

    private static int width(String columns) {
        try {
            int width = Integer.parseInt(columns);
            return width < 20 ? USUAL_WIDTH : width;
        } catch (NumberFormatException e) {
            return USUAL_WIDTH;
        }
    }
}
