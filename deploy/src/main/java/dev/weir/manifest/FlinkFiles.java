package dev.weir.manifest;

import dev.weir.source.SourceText;
import dev.weir.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A pipeline's SQL for Flink.
 *
 * @param scripts one text a file; not read yet
 * @param asked where the manifest says that it is Flink's; empty where there is none
 */
public record FlinkFiles(List<SourceText> scripts, Optional<Span> asked) {
    public static final FlinkFiles NONE = new FlinkFiles(List.of(), Optional.empty());

    public FlinkFiles {
        scripts = List.copyOf(scripts);
    }
}
