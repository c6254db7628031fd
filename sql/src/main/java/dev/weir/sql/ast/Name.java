package dev.weir.sql.ast;

/**
 * An identifier.
 *
 * @param text as ksqlDB knows it: upper case if it was written without quotes, the exact characters if with
 */
public record Name(Origin origin, String text) implements Node {
    @Override
    public String toString() {
        return text;
    }
}
