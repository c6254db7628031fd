package dev.weir.target;

import dev.weir.diagnostic.Diagnostic;
import java.time.Duration;
import java.util.Optional;

/**
 * A server could not be reached, or said no. Adapters map what they see to one of these once, at the edge; nobody looks at a server's words
 * afterwards except to show them.
 */
public final class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FailureKind kind;
    private final transient Diagnostic diagnostic;
    private final transient Optional<Duration> retryAfter;

    public ServerException(FailureKind kind, Diagnostic diagnostic) {
        this(kind, diagnostic, Optional.empty());
    }

    /** @param retryAfter how long the server asked to wait */
    public ServerException(FailureKind kind, Diagnostic diagnostic, Optional<Duration> retryAfter) {
        super(diagnostic.summary() + ": " + diagnostic.detail());
        this.kind = kind;
        this.diagnostic = diagnostic;
        this.retryAfter = retryAfter;
    }

    /** The same, with what was at the bottom of it for {@code --verbose}. */
    public ServerException causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    public FailureKind kind() {
        return kind;
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
