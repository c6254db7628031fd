package dev.weir.source;

/** A place in a text: line and column, both counted from 1, columns in UTF-16 units. */
public record Position(int line, int column) {
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
