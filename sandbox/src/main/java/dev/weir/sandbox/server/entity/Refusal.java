package dev.weir.sandbox.server.entity;

import java.util.List;

/**
 * A request is refused. A statement is refused from deep inside of what would execute it, and nothing in between has anything to add, so this
 * is an exception; the HTTP side turns it into its body at one place.
 */
public final class Refusal extends RuntimeException {
    private static final int BAD_REQUEST = 40000;
    private static final int BAD_STATEMENT = 40001;
    private static final int SERVER_ERROR = 50000;

    private final transient ErrorBody body;

    public Refusal(ErrorBody body) {
        super(body.message(), null, false, false);
        this.body = body;
    }

    /** The user's mistake, in a statement. */
    public static Refusal statement(String statementText, String message) {
        return ofStatement(BAD_STATEMENT, statementText, message);
    }

    /** The user's mistake, without the statement it is in. */
    public static Refusal request(String message) {
        return generic(BAD_REQUEST, message);
    }

    /** The server could not do what a statement asks for. */
    public static Refusal server(String statementText, String message) {
        return ofStatement(SERVER_ERROR, statementText, message);
    }

    public static Refusal generic(int code, String message) {
        return new Refusal(new ErrorBody.Generic(code, message));
    }

    public static Refusal ofStatement(int code, String statementText, String message) {
        return new Refusal(new ErrorBody.OfStatement(code, message, statementText, List.of()));
    }

    public ErrorBody body() {
        return body;
    }

    public int status() {
        return body.code() / 100;
    }
}
