package dev.weir.bench.engine;

/** Who runs a query. */
interface Contestant {
    String name();

    Application start(Query query, Topics topics, Guarantee guarantee);

    /** A query that runs. */
    interface Application {
        /** The application's id, with which its threads' names begin. */
        String id();

        /** Commits all, and leaves nothing behind but the result. */
        void stop();
    }
}
