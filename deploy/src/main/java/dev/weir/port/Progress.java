package dev.weir.port;

/** Hears what a long call is waiting for. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = what -> {};

    /** @param what a phrase that completes "still …", such as {@code waiting for the server to stop a query} */
    void still(String what);
}
