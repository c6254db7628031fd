package dev.weir.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.json.LedgerJson;
import dev.weir.live.Measured;
import dev.weir.target.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan without counts is better than none: what keeps topics from being measured is said, and nothing more. */
class MeasureTest {
    private static final SortedSet<String> TOPICS = new TreeSet<>(List.of("orders"));

    /** Nothing listens at a port that nobody may take. */
    private static final String NOBODY = "127.0.0.1:1";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void brokersThatArentThereLeaveAGap() {
        Measured measured = measured(TOPICS);

        assertThat(measured.topics()).isEmpty();
        assertThat(measured.gap()).hasValueSatisfying(why -> assertThat(why).contains(NOBODY));
    }

    @Test
    void withoutTopicsNobodyIsAsked() {
        assertThat(measured(new TreeSet<>())).isEqualTo(Measured.NOTHING);
        assertThat(Measured.NOTHING.gap()).isEqualTo(Optional.empty());
    }

    private Measured measured(SortedSet<String> topics) {
        String http = "http://" + NOBODY;
        Target target = Target.local("test", http, NOBODY, http, http);
        try (TargetSession session = TargetSession.open(target, directory, new LedgerJson())) {
            return session.measure(topics);
        }
    }
}
