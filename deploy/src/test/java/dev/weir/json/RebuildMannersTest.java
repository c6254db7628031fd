package dev.weir.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.weir.diff.Change;
import dev.weir.diff.Manner;
import dev.weir.ledger.Handover;
import dev.weir.ledger.LedgerEntry;
import dev.weir.model.Partition;
import dev.weir.model.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Saved plans keep how something is rebuilt. */
class RebuildMannersTest {
    private static final Resource ANY =
            new Resource.Topic("t", OptionalInt.empty(), OptionalInt.empty(), new TreeMap<>());

    static List<Manner> manners() {
        return List.of(
                new Manner.Recreate(),
                new Manner.BlueGreen(Manner.Progress.BUILT),
                new Manner.Continue(new Handover("CSAS_A_1", new TreeMap<>())),
                new Manner.Continue(new Handover(
                        "CSAS_A_1", new TreeMap<>(Map.of(new Partition("a.b", 0), 5L, new Partition("a.b", 11), 7L)))));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void comeBackAsTheyWere(Manner manner) throws JsonProcessingException {
        LedgerEntry before = LedgerEntry.intended(ANY, List.of(), List.of());
        Change change = new Change.Rebuild(ANY, before, "why", Optional.empty(), List.of(), manner);
        String json = Documents.MAPPER.writeValueAsString(change);
        assertThat(Documents.MAPPER.readValue(json, Change.class)).isEqualTo(change);
    }

    @ParameterizedTest
    @MethodSource("manners")
    void handoversSurviveTheLedger(Manner manner) {
        if (manner instanceof Manner.Continue how) {
            LedgerEntry entry = how.handover().into(LedgerEntry.intended(ANY, List.of(), List.of()));
            LedgerEntry read = new LedgerJson().read(new LedgerJson().write(entry));
            assertThat(Handover.in(read)).contains(how.handover());
        }
    }
}
