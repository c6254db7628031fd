package dev.weir.fault;

/** What can happen to a request between Weir and a server. */
enum Fault {
    /** The connection breaks; the server never sees the request. */
    RESET_BEFORE,
    /** The server does what it is asked for; its answer is lost. */
    RESET_AFTER,
    /** The server fails without having done anything. */
    ERROR_500,
    /** A rate limit that doesn't say for how long. */
    LIMITED_429,
    LIMITED_429_RETRY_AFTER,
    /** A gateway's page, as one shows that has no server behind it for a moment. */
    UNAVAILABLE_503,
    /** The answer takes long, but not longer than Weir waits. */
    SLOW,
    /** The request reaches the server when Weir has given it up. */
    LATE,
    /** The server does what it is asked for and says nothing. */
    SILENT,
    /** Half of the answer, then the connection breaks. */
    CUT_BODY,
    /** Ten seconds between the request and the server. */
    TEN_SECONDS
}
