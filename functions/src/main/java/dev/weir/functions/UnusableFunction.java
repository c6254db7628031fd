package dev.weir.functions;

import java.io.Serial;

/** Why a method can't be a function. It never leaves this package. */
final class UnusableFunction extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String why;

    UnusableFunction(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
