package dev.weir.sandbox.process;

import java.io.IOException;

/** Why a sandbox cannot start, in words for its user. */
final class StartFailure extends IOException {
    private final String reason;

    StartFailure(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
