package dev.weir.imports;

import dev.weir.diagnostic.Diagnostic;
import java.util.List;

/**
 * A project that describes what runs on a target.
 *
 * @param files in the order of their paths
 * @param needed values that have to be set before anything of it can be sent to a server
 * @param notes what couldn't be imported, or not as it is, and why
 * @param resources how many things it describes
 */
public record ImportedProject(
        String pipeline, List<ImportedFile> files, List<NeededValue> needed, List<Diagnostic> notes, int resources) {
    public ImportedProject {
        files = List.copyOf(files);
        needed = List.copyOf(needed);
        notes = List.copyOf(notes);
    }
}
