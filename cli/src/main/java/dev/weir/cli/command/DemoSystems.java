package dev.weir.cli.command;

import dev.weir.desired.DesiredState;
import dev.weir.ledger.LedgerState;
import dev.weir.manifest.DeclaredSystem;
import dev.weir.model.Resource;
import dev.weir.model.SecretRef;
import dev.weir.port.Progress;
import dev.weir.project.PipelineFile;
import dev.weir.session.TargetSession;
import java.util.List;
import java.util.TreeMap;

/** The systems of a demo that is gone: its databases go, and the servers stop, unless another pipeline on the sandbox needs them. */
final class DemoSystems {
    private final Session session;
    private final Workspace workspace;
    private final TargetSession target;

    DemoSystems(Session session, Workspace workspace, TargetSession target) {
        this.session = session;
        this.workspace = workspace;
        this.target = target;
    }

    void release(DesiredState gone) {
        List<String> others = target.ledger(gone.pipeline(), Progress.SILENT).others().values().stream()
                .distinct()
                .toList();
        List<String> free = kinds(gone.systems()).stream()
                .filter(kind -> others.stream().noneMatch(other -> needs(other, kind)))
                .toList();
        Surroundings surroundings = new Surroundings(session);
        surroundings.drop(gone.systems());
        surroundings.release(free);
    }

    /** What a pipeline of another project needs only its manifest tells, which may be anywhere; that it needs something shows in its connectors. */
    private boolean needs(String pipeline, String kind) {
        boolean known = workspace.files().stream().map(PipelineFile::pipeline).anyMatch(pipeline::equals);
        return known
                ? kinds(workspace
                                .project()
                                .pipeline(pipeline, TargetOptions.SANDBOX, new TreeMap<>())
                                .value()
                                .systems())
                        .contains(kind)
                : usesSystems(target.ledger(pipeline, Progress.SILENT));
    }

    private static List<String> kinds(List<DeclaredSystem> systems) {
        return systems.stream().map(DeclaredSystem::kind).distinct().toList();
    }

    private static boolean usesSystems(LedgerState ledger) {
        return ledger.entries().values().stream()
                .anyMatch(entry -> entry.resource() instanceof Resource.Connector connector
                        && connector.config().values().stream()
                                .flatMap(value -> value.secrets().stream())
                                .anyMatch(secret -> secret.store() == SecretRef.Store.SANDBOX));
    }
}
