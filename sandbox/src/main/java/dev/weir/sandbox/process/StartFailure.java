package dev.weir.sandbox.process;

import java.io.IOException;

/** Why a sandbox cannot start, in words for its user. */
final class StartFailure extends IOException {
    StartFailure(String message) {
        super(message);
    }
}
