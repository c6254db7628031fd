package dev.weir.cloud;

import java.util.Optional;

/** One service behind the server's address. */
interface Api {
    /** Nothing if the path belongs to another service. */
    Optional<Reply> answer(Call call);

    /** How the service words an error. */
    default Reply error(int status, String message) {
        return Reply.of(status, "{\"error_code\":%d,\"message\":\"%s\"}".formatted(status, message));
    }
}
