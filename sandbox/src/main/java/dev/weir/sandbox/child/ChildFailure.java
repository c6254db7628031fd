package dev.weir.sandbox.child;

import java.io.IOException;

/** A child could not do its work. The message is for the user. */
public final class ChildFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final String hint;

    /** @param hint what to do about it, in a sentence; may be empty */
    public ChildFailure(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    public String hint() {
        return hint;
    }
}
