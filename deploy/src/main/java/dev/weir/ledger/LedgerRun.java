package dev.weir.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.weir.model.ResourceId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One apply, destroy or adoption. It is written down when it begins, and holds the pipeline until it says how it ended; after that it is history.
 *
 * @param id unique among the pipeline's runs; their order is that of their beginnings
 * @param planned what it set out to do
 * @param steps of its plan
 * @param claims objects that it will create or adopt, so that no other pipeline does; none once it has ended
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LedgerRun(
        String pipeline,
        String id,
        Holder holder,
        Tally planned,
        int steps,
        List<ResourceId> claims,
        Optional<Ending> ending) {

    /** So many runs of a pipeline are remembered. */
    public static final int REMEMBERED = 100;

    public LedgerRun {
        claims = List.copyOf(claims);
    }

    /** A run that begins. */
    public static LedgerRun begin(
            String pipeline, Holder holder, Tally planned, int steps, Collection<ResourceId> claims) {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        String id = String.format(Locale.ROOT, "%013d-%s", holder.since(), unique);
        return new LedgerRun(pipeline, id, holder, planned, steps, List.copyOf(claims), Optional.empty());
    }

    public LedgerRun by(Holder other) {
        return new LedgerRun(pipeline, id, other, planned, steps, claims, ending);
    }

    public LedgerRun ended(Ending how) {
        return new LedgerRun(pipeline, id, holder, planned, steps, List.of(), Optional.of(how));
    }

    @JsonIgnore
    public boolean isOver() {
        return ending.isPresent();
    }

    boolean isSame(LedgerRun other) {
        return pipeline.equals(other.pipeline) && id.equals(other.id);
    }
}
