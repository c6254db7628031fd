package dev.weir.cloud;

/** What can go wrong with any request. */
enum Fault {
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    UNPROCESSABLE(422),
    LIMITED(429),
    LIMITED_WITH_BODY(429),
    LIMITED_FOR_LONG(429),
    LIMITED_FOR_AN_INSTANT(429),
    BROKEN(500),
    RESET(0),
    SILENT(0),
    EMPTY(200);

    private final int status;

    Fault(int status) {
        this.status = status;
    }

    /** 0 where there is no answer at all. */
    int status() {
        return status;
    }

    /** Where a reply comes, and what it says is the service's affair. */
    boolean speaks() {
        return status >= 400 && this != LIMITED && this != LIMITED_FOR_LONG && this != LIMITED_FOR_AN_INSTANT;
    }
}
