package dev.weir.diff;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.ResourceId;
import dev.weir.offline.NeededFunction;
import dev.weir.source.Span;
import java.util.Collection;

/** What stands between a pipeline and a target: WEIR-MAN-030 to 039. What other pipelines own there is {@link SharingProblems}' part. */
final class DiffProblems {
    private DiffProblems() {}

    static Diagnostic notManaged(ResourceId id, ResourceId live, Span span) {
        Diagnostic unmanaged = Diagnostic.error(
                "WEIR-MAN-030",
                "It exists already, and isn't managed by this pipeline",
                "There is a " + live + " on the target that differs from the " + id
                        + " declared here, and this pipeline"
                        + " didn't make it. Rename yours, remove the other one, or make both the same: then Weir takes it"
                        + " over.",
                span);
        return id.equals(live)
                ? unmanaged.withHint("`weir adopt` takes it over as it is, and the next plan shows what would change.")
                : unmanaged;
    }

    static Diagnostic fewerPartitions(ResourceId id, int wanted, int live, Span span) {
        return Diagnostic.error(
                "WEIR-MAN-031",
                "A topic can't lose partitions",
                "The " + id + " has " + live + " partitions, and Kafka can't reduce them to " + wanted
                        + ". Write at least " + live + ", or destroy the pipeline with its topics and apply it again.",
                span);
    }

    static Diagnostic otherReplicas(ResourceId id, int wanted, int live, Span span) {
        return Diagnostic.warning(
                "WEIR-MAN-032",
                "The number of replicas isn't changed",
                "The " + id + " has " + live + " replicas instead of " + wanted
                        + ". Moving replicas is left to Kafka's own tools.",
                span);
    }

    static Diagnostic externalMissing(String name) {
        return Diagnostic.error(
                "WEIR-MAN-033",
                "Something external is missing",
                "The manifest lists " + name + " under external:, but there is no stream, table or type of that name on"
                        + " the target.");
    }

    static Diagnostic usedByOthers(ResourceId id, Collection<ResourceId> readers) {
        return Diagnostic.error(
                "WEIR-MAN-034",
                "Something that isn't managed by this pipeline is in the way",
                "The " + id + " has to be dropped, and ksqlDB refuses that while others read or write it: "
                        + String.join(
                                ", ", readers.stream().map(ResourceId::toString).toList())
                        + ". Drop them first, or make them part of the pipeline.");
    }

    static Diagnostic cutOff(ResourceId id, ResourceId source, Span span) {
        return Diagnostic.error(
                "WEIR-MAN-073",
                "A query can't go on when what it reads is dropped",
                "The manifest has the " + id + " go on where it stopped, but the " + source
                        + " that it needs is dropped. Change the " + source
                        + " so that it can stay, or choose `recreate` or `blue-green` for both under `lifecycle`.",
                span);
    }

    static Diagnostic beginsAnew(ResourceId id, String reason, Span span) {
        return Diagnostic.error(
                "WEIR-MAN-075",
                "A query would begin anew that is to go on",
                "The manifest has the " + id + " go on where it stopped, and it would have to be created anew: "
                        + reason + ". Choose `recreate` or `blue-green` for it under `lifecycle`.",
                span);
    }

    static Diagnostic functionMissing(NeededFunction function) {
        String jar = function.jar().orElse("its jar");
        return Diagnostic.error(
                        "WEIR-MAN-035",
                        "The target doesn't have a function",
                        "ksqlDB brings no function " + function.name()
                                + " along, and nobody has installed it on the target.",
                        function.span())
                .withHint("In the sandbox: weir sandbox up --functions "
                        + function.jar().orElse("JAR"))
                .withHint("On a server of your own: copy " + jar + " into the folder that ksql.extension.dir names, and"
                        + " restart the server.")
                .withHint("Confluent Cloud runs no user-defined functions.");
    }
}
