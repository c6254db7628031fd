package dev.weir.dryrun;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diff.Change;
import dev.weir.model.Resource;
import dev.weir.plan.Plan;
import dev.weir.port.SchemaTrial;
import dev.weir.port.SchemaVerdict;
import dev.weir.source.Span;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Has a registry say beforehand whether the schemas that a plan registers can follow those that are there. */
public final class SchemaDryRun {
    private static final String ANY = "NONE";

    private final DesiredState desired;
    private final SchemaTrial registry;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private SchemaDryRun(DesiredState desired, SchemaTrial registry) {
        this.desired = desired;
        this.registry = registry;
    }

    /** Errors for what the registry would refuse, notes for what it can't tell. */
    public static List<Diagnostic> of(Plan plan, DesiredState desired, SchemaTrial registry) {
        SchemaDryRun run = new SchemaDryRun(desired, registry);
        for (Change change : plan.changes()) {
            if (change instanceof Change.ReplaceInPlace replace
                    && replace.resource() instanceof Resource.Schema schema) {
                run.check(schema);
            }
        }
        return List.copyOf(run.diagnostics);
    }

    private void check(Resource.Schema schema) {
        String wanted = schema.compatibility().orElse("").toUpperCase(Locale.ROOT);
        if (wanted.equals(ANY)) {
            return;
        }
        try {
            SchemaVerdict verdict = registry.judge(schema);
            String level = verdict.level().toUpperCase(Locale.ROOT);
            if (!wanted.isEmpty() && !wanted.equals(level)) {
                underAnother(schema, verdict, level, wanted);
            } else if (!verdict.compatible()) {
                diagnostics.add(SchemaProblems.incompatible(schema, verdict, span(schema)));
            }
        } catch (ServerException e) {
            String why = e.diagnostic().detail();
            diagnostics.add(
                    e.kind() == FailureKind.REFUSED
                            ? SchemaProblems.refused(schema, why, span(schema))
                            : SchemaProblems.unchecked(schema, why, span(schema)));
        }
    }

    /** The level is set together with the schema. A registry only tells about the one that holds now. */
    private void underAnother(Resource.Schema schema, SchemaVerdict verdict, String now, String then) {
        if (!verdict.compatible() || !implies(now, then)) {
            String why = "The registry tells under " + now + ", and the plan sets " + then + " first. Under " + now
                    + " it is " + (verdict.compatible() ? "compatible" : "not compatible") + ".";
            diagnostics.add(SchemaProblems.unchecked(schema, why, span(schema)));
        }
    }

    /** Whether what is compatible under a level is so under another too. */
    private static boolean implies(String level, String other) {
        boolean transitive = !other.endsWith("_TRANSITIVE") || level.endsWith("_TRANSITIVE");
        String direction = level.replace("_TRANSITIVE", "");
        return transitive && (direction.equals("FULL") || direction.equals(other.replace("_TRANSITIVE", "")));
    }

    private Optional<Span> span(Resource.Schema schema) {
        return Optional.ofNullable(desired.origins().get(schema.id()));
    }
}
