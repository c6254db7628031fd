package io.confluent.ksql.function.udaf;

/** An aggregate function that can take rows out of a group again, so that it works on tables. */
public interface TableUdaf<I, A, O> extends Udaf<I, A, O> {
    A undo(I valueToUndo, A aggregateValue);
}
