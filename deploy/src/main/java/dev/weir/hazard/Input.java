package dev.weir.hazard;

/**
 * What a query reads.
 *
 * @param source the stream's or table's name
 * @param table its rows are only looked up where it is joined to a stream
 * @param fromBeginning the query starts with the topic's oldest record, as far as its properties tell; with the next one that comes if not
 * @param anew the plan makes it, or deletes its topic so that whoever writes it writes it again
 */
record Input(String source, String topic, boolean table, boolean fromBeginning, boolean anew) {}
