package dev.weir.target;

/** What went wrong between Weir and a server, as far as a program has to care. */
public enum FailureKind {
    /** Nothing listens there, or the name can't be resolved. */
    UNREACHABLE,
    /** The server was reached, but its answer didn't come or broke off. Whether a change was made is unknown. */
    TIMED_OUT,
    /** Wrong or missing credentials. */
    UNAUTHENTICATED,
    /** The credentials are right, the permission is missing. */
    FORBIDDEN,
    /** http for https, https for http, or a certificate that isn't trusted. */
    INSECURE,
    /** Something else answers at the address. */
    WRONG_SERVICE,
    /** The server asks for patience: it starts, is busy or limits the rate. Nothing was changed; the request may be repeated. */
    BUSY,
    /** The object is not there. */
    NOT_FOUND,
    /** The object is there already or is being changed. */
    CONFLICT,
    /** The server understood the request and says no. Nothing was changed. */
    REFUSED,
    /** The server failed. Whether a change was made is unknown. */
    FAILED
}
