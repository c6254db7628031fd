package dev.weir.functions;

import dev.weir.source.Span;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A jar to look for functions in.
 *
 * @param shown what people call it
 * @param listed where a manifest names it
 */
public record ListedJar(Path path, String shown, Optional<Span> listed) {
    public static ListedJar of(Path path) {
        return new ListedJar(path, path.toString(), Optional.empty());
    }
}
