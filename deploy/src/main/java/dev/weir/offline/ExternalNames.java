package dev.weir.offline;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.Span;
import dev.weir.sql.analyze.Reference;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** What exists on the target without the pipeline, so that only the target knows its columns. */
final class ExternalNames {
    private final SortedMap<String, Span> listed;
    private final SortedSet<String> used = new TreeSet<>();

    ExternalNames(SortedMap<String, Span> listed) {
        this.listed = listed;
    }

    void note(List<Reference> references) {
        references.stream().map(Reference::name).filter(listed::containsKey).forEach(used::add);
    }

    /** One for each name that a statement refers to. */
    List<Diagnostic> notes() {
        return used.stream()
                .map(name -> OfflineProblems.external(name, Objects.requireNonNull(listed.get(name))))
                .toList();
    }
}
