package dev.weir.sandbox.artifact;

import java.io.IOException;

/** Something could not be fetched. The message is for the user. */
public final class FetchException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String message;
    private final String hint;

    /** @param hint what to do about it, in a sentence */
    public FetchException(String message, String hint) {
        super(message);
        this.message = message;
        this.hint = hint;
    }

    /** The same, with what was at the bottom of it for the log. */
    FetchException causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    public String message() {
        return message;
    }

    public String hint() {
        return hint;
    }
}
