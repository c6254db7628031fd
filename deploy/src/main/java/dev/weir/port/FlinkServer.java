package dev.weir.port;

import dev.weir.live.Observed;
import dev.weir.model.Resource;
import java.util.List;
import java.util.Optional;

/** Whoever runs statements of Flink. Failures are {@link dev.weir.target.ServerException}s. */
public interface FlinkServer {
    /** The statements that are known there by names, whoever made them. */
    List<Observed.FlinkStatement> list();

    Optional<Observed.FlinkStatement> find(String name);

    /**
     * Begins to carry out a statement under its name, and doesn't wait for its end. A name that is taken is a conflict.
     *
     * @param sql what is carried out
     */
    void submit(Resource.FlinkStatement statement, String sql);

    /** Stops a statement and removes it; it may be gone already. What it created stays. */
    void delete(String name);

    /**
     * Tells of tables and views that exist, for a server that has to be given them in each session.
     *
     * @param definitions each after those that it needs
     */
    default void define(List<Resource.FlinkStatement> definitions) {}
}
