package dev.weir.project;

import dev.weir.source.SourceText;
import dev.weir.source.Span;
import java.nio.file.Path;

/**
 * A manifest that was found.
 *
 * @param span of the pipeline's name
 */
public record PipelineFile(String pipeline, Path path, SourceText text, Span span) {}
