package dev.weir.execute;

import dev.weir.ledger.LedgerState;
import dev.weir.model.ResourceId;
import dev.weir.port.Progress;
import dev.weir.port.Subjects;
import dev.weir.port.Topics;
import java.util.List;
import java.util.Optional;

/**
 * Deletes topics with the subjects that are named after them. A subject that outlived its topic would make the next pipeline infer columns from
 * records that are long gone. Subjects that the pipeline declares itself have steps of their own.
 */
final class TopicRemoval {
    private final Topics topics;
    private final Optional<Subjects> subjects;
    private final LedgerState owned;
    private final Patience patience;

    TopicRemoval(Topics topics, Optional<Subjects> subjects, LedgerState owned, Patience patience) {
        this.topics = topics;
        this.subjects = subjects;
        this.owned = owned;
        this.patience = patience;
    }

    void remove(String topic, Progress progress) {
        patience.repeating(progress, () -> topics.delete(topic));
        subjects.ifPresent(registry -> List.of(topic + "-key", topic + "-value").stream()
                .filter(subject -> owned.find(ResourceId.schema(subject)).isEmpty())
                .filter(subject -> patience.repeating(progress, () -> registry.find(subject))
                        .isPresent())
                .forEach(subject -> patience.repeating(progress, () -> registry.delete(subject))));
    }
}
