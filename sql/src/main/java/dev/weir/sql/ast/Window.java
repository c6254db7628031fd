package dev.weir.sql.ast;

import java.util.Optional;

/** The WINDOW clause. */
public sealed interface Window extends Node {
    Optional<TimeSpan> retention();

    Optional<TimeSpan> grace();

    record Tumbling(Origin origin, TimeSpan size, Optional<TimeSpan> retention, Optional<TimeSpan> grace)
            implements Window {}

    record Hopping(
            Origin origin, TimeSpan size, TimeSpan advance, Optional<TimeSpan> retention, Optional<TimeSpan> grace)
            implements Window {}

    record Session(Origin origin, TimeSpan gap, Optional<TimeSpan> retention, Optional<TimeSpan> grace)
            implements Window {}
}
