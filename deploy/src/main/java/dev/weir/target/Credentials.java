package dev.weir.target;

/** How a client says who it is to an HTTP server. */
public sealed interface Credentials {

    record Anonymous() implements Credentials {}

    record Basic(String user, Secret password) implements Credentials {}

    record Bearer(Secret token) implements Credentials {}
}
