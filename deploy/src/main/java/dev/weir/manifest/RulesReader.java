package dev.weir.manifest;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.ChangeRules;
import dev.weir.model.HazardCode;
import dev.weir.model.ResourceId;
import dev.weir.model.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what a manifest says about changes: {@code allow}, {@code moved}, {@code strategy} and {@code lifecycle}. */
final class RulesReader {
    private final List<Diagnostic> diagnostics;

    RulesReader(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    ChangeRules read(Document document) {
        SortedSet<HazardCode> allowed = new TreeSet<>();
        document.scalars("allow").forEach(word -> HazardCode.ofWord(word.text()).ifPresent(allowed::add));
        Strategy strategy = document.text("strategy").flatMap(Strategy::ofWord).orElse(Strategy.RECREATE);
        return new ChangeRules(allowed, moves(document), strategy, cares(document.child("lifecycle")));
    }

    private List<ChangeRules.Move> moves(Document document) {
        List<ChangeRules.Move> moves = new ArrayList<>();
        for (Yaml item : document.items("moved")) {
            Document move = Document.of(item);
            Optional<ResourceId> from = move.scalar("from").flatMap(this::address);
            Optional<ResourceId> to = move.scalar("to").flatMap(this::address);
            if (from.isPresent() && to.isPresent()) {
                moves.add(new ChangeRules.Move(
                        from.get(), to.get(), move.scalar("to").orElseThrow().span()));
            }
        }
        return moves;
    }

    private SortedMap<ResourceId, ChangeRules.Care> cares(Document lifecycle) {
        SortedMap<ResourceId, ChangeRules.Care> cares = new TreeMap<>();
        for (Yaml.Entry entry : lifecycle.entries()) {
            Document care = Document.of(entry.value());
            address(entry.key())
                    .ifPresent(id -> cares.put(
                            id,
                            new ChangeRules.Care(
                                    care.text("strategy").flatMap(Strategy::ofWord),
                                    care.text("prevent_destroy")
                                            .filter("true"::equals)
                                            .isPresent(),
                                    entry.key().span())));
        }
        return cares;
    }

    private Optional<ResourceId> address(Yaml.Scalar written) {
        return Address.read(written, diagnostics).map(Address::id);
    }
}
