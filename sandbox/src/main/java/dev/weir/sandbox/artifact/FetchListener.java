package dev.weir.sandbox.artifact;

/** Told what is being fetched. What lies in the local repository already is not reported. */
public interface FetchListener {
    /**
     * Called at the start of a file and as it comes in.
     *
     * @param file such as {@code debezium-connector-mysql 3.5.0.Final}
     * @param total bytes of the file; negative where the server doesn't say
     */
    void fetching(String file, long done, long total);

    /** For those who only wait for the end. */
    FetchListener SILENT = (file, done, total) -> {};
}
