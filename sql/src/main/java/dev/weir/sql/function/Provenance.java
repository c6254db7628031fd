package dev.weir.sql.function;

/**
 * Where a function comes from.
 *
 * @param author, version as its author says; may be empty
 * @param path the jar that holds it, or {@code internal}
 */
public record Provenance(String author, String version, String path) {
    static final Provenance BUILT_IN = new Provenance("Weir", "", "internal");
}
