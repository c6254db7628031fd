package io.confluent.ksql.function.udaf;

import java.util.List;
import java.util.stream.Stream;

/** Any number of arguments of one type; null where a row has null. */
public class VariadicArgs<T> {
    private final List<T> values;

    public VariadicArgs(List<T> values) {
        this.values = values;
    }

    public T get(int index) {
        return values.get(index);
    }

    public int size() {
        return values.size();
    }

    public Stream<T> stream() {
        return values.stream();
    }
}
