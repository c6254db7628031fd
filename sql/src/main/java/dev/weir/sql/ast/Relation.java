package dev.weir.sql.ast;

import java.util.Optional;

/** What a query reads. */
public sealed interface Relation extends Node {
    record Source(Origin origin, Name name, Optional<Name> alias) implements Relation {}

    /** A join; chains are nested to the left. */
    record Join(Origin origin, Kind kind, Relation left, Source right, Optional<Within> within, Expression condition)
            implements Relation {}

    /** Which unmatched rows a join keeps. */
    enum Kind {
        INNER,
        LEFT,
        RIGHT,
        FULL
    }

    /** How far apart in time two joined records of streams may lie; both are equal for WITHIN n. */
    record Within(Origin origin, TimeSpan before, TimeSpan after, Optional<TimeSpan> grace) implements Node {}
}
