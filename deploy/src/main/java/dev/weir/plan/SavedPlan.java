package dev.weir.plan;

import dev.weir.desired.DesiredState;
import dev.weir.manifest.DeclaredSystem;
import dev.weir.source.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * A plan as it goes into a file, with what its manifest says beside it: it is carried out without one.
 *
 * @param systems that the sandbox starts for the pipeline; other targets don't look at them
 */
public record SavedPlan(Plan plan, List<System> systems) {
    public SavedPlan {
        systems = List.copyOf(systems);
    }

    /**
     * A database beside the sandbox.
     *
     * @param script the path of the SQL that runs once, from the project's root
     */
    public record System(String name, String kind, String database, Optional<String> script) {}

    public static SavedPlan of(Plan plan, DesiredState desired) {
        return new SavedPlan(
                plan, desired.systems().stream().map(SavedPlan::system).toList());
    }

    private static System system(DeclaredSystem declared) {
        return new System(
                declared.name(),
                declared.kind(),
                declared.database(),
                declared.script().map(SourceText::name));
    }
}
