package dev.weir.execute;

import dev.weir.drift.Said;
import dev.weir.ledger.LedgerEntry;
import dev.weir.model.Resource;
import dev.weir.port.Progress;
import dev.weir.port.Topics;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Topics that the manifest names. */
final class TopicWork implements Work {
    private final Topics topics;
    private final TopicRemoval removal;
    private final Patience patience;

    TopicWork(Topics topics, TopicRemoval removal, Patience patience) {
        this.topics = topics;
        this.removal = removal;
        this.patience = patience;
    }

    @Override
    public boolean happened(LedgerEntry intention) {
        return topics.exists(intention.id().name());
    }

    @Override
    public void create(Attempt attempt) {
        Resource.Topic topic = (Resource.Topic) attempt.entry().resource();
        BooleanSupplier done = () -> topics.exists(topic.name());
        patience.once(attempt.progress(), attempt.repeated(), done, true, () -> {
            topics.create(topic);
            return true;
        });
        attempt.ledger().write(attempt.entry().applied(described(attempt.entry())));
    }

    @Override
    public void replace(Attempt attempt) {
        Resource.Topic topic = (Resource.Topic) attempt.entry().resource();
        patience.repeating(attempt.progress(), () -> topics.configure(topic));
        attempt.ledger().write(attempt.entry().applied(described(attempt.entry())));
    }

    @Override
    public SortedMap<String, String> described(LedgerEntry entry) {
        return patience.repeating(Progress.SILENT, () -> topics.find(entry.id().name()))
                .map(found -> Said.of(entry.resource(), found))
                .orElseGet(TreeMap::new);
    }

    @Override
    public void drop(LedgerEntry entry, List<String> more, Progress progress) {
        removal.remove(entry.id().name(), progress);
        more.forEach(topic -> removal.remove(topic, progress));
    }
}
