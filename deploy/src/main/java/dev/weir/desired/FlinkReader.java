package dev.weir.desired;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.flink.FlinkEngine;
import dev.weir.flink.FlinkFacts;
import dev.weir.flink.FlinkForm;
import dev.weir.flink.FlinkNames;
import dev.weir.flink.FlinkPart;
import dev.weir.flink.FlinkRole;
import dev.weir.flink.FlinkScript;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.ManifestProblems;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.source.SourceText;
import dev.weir.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns the statements of Flink scripts into resources. What SET changes holds to the end of its script, and a name that it gives for one statement. */
final class FlinkReader {
    private static final List<String> NAMES = List.of("client.statement-name", "pipeline.name");

    private final Manifest manifest;
    private final Destination destination;
    private final FlinkNames names;
    private final List<Wanted> found = new ArrayList<>();
    private final SortedMap<ResourceId, FlinkPart> parts = new TreeMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final SortedMap<String, String> properties = new TreeMap<>();
    private Optional<String> name = Optional.empty();

    FlinkReader(Manifest manifest, Destination destination) {
        this.manifest = manifest;
        this.destination = destination;
        this.names = new FlinkNames(manifest.pipeline());
    }

    Checked<List<Wanted>> read() {
        Optional<Span> asked = manifest.flink().asked();
        if (asked.isPresent() && destination.flink().isEmpty()) {
            return new Checked<>(List.of(), List.of(FlinkProblems.noFlink(asked.get(), destination.target())));
        }
        manifest.flink().scripts().forEach(this::read);
        return new Checked<>(found, diagnostics);
    }

    /** Where each statement was written. */
    SortedMap<ResourceId, FlinkPart> parts() {
        return Collections.unmodifiableSortedMap(parts);
    }

    /** Whether all statements could be read: only then is it known what nothing creates. */
    boolean complete() {
        return diagnostics.stream().noneMatch(Diagnostic::isError);
    }

    private void read(SourceText source) {
        properties.clear();
        name = Optional.empty();
        FlinkScript script = FlinkScript.of(source, manifest.variables());
        script.undefined().forEach(this::undefined);
        script.unclosed().ifPresent(open -> diagnostics.add(FlinkProblems.unclosed(script.unclosedAt(), open)));
        script.parts().forEach(this::part);
    }

    private void undefined(Span reference) {
        String written = reference.text();
        diagnostics.add(ManifestProblems.undefinedVariable(
                reference,
                written.substring(2, written.length() - 1),
                manifest.variables().keySet()));
    }

    private void part(FlinkPart part) {
        FlinkRole role = part.role();
        if (role instanceof FlinkRole.Sets sets) {
            set(sets, part);
        } else if (role instanceof FlinkRole.Resets resets) {
            resets.key().ifPresentOrElse(properties::remove, properties::clear);
        } else if (role instanceof FlinkRole.Looks) {
            diagnostics.add(FlinkProblems.notDeployed(part.span()));
        } else if (role instanceof FlinkRole.Refused refused) {
            diagnostics.add(FlinkProblems.refused(part.span(), refused.why()));
        } else {
            deploy(part);
        }
    }

    private void set(FlinkRole.Sets sets, FlinkPart part) {
        if (!NAMES.contains(sets.key())) {
            properties.put(sets.key(), sets.value());
            return;
        }
        if (!FlinkNames.isValid(sets.value())) {
            diagnostics.add(FlinkProblems.badName(part.span(), sets.value()));
        }
        name = Optional.of(sets.value());
    }

    private void deploy(FlinkPart part) {
        FlinkFacts facts = FlinkFacts.of(part.text());
        boolean gateway =
                destination.flink().filter(FlinkEngine.SQL_GATEWAY::equals).isPresent();
        if (gateway && facts.form() == FlinkForm.TABLE_AS) {
            diagnostics.add(FlinkProblems.tableAsOnGateway(part.span(facts.creates())));
        }
        String derived = names.next(facts);
        Resource resource = new Resource.FlinkStatement(name.orElse(derived), part.text(), properties);
        name = Optional.empty();
        found.add(Wanted.of(
                resource,
                part.span(facts.creates().or(() -> facts.writes().stream().findFirst()))));
        parts.putIfAbsent(resource.id(), part);
    }
}
