package dev.weir.target;

import java.nio.file.Path;

/** Where a target's ledger is kept. */
public sealed interface LedgerPlace {

    /** A compacted Kafka topic: seen by everyone who deploys to the target, and a second apply is fenced off. */
    record Topic(String name) implements LedgerPlace {}

    /** Files in a directory of this machine, for targets whose Kafka can't be reached. */
    record Directory(Path path) implements LedgerPlace {}
}
