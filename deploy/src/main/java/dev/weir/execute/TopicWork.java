package dev.weir.execute;

import dev.weir.ledger.LedgerEntry;
import dev.weir.model.Resource;
import dev.weir.port.Progress;
import dev.weir.port.Topics;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import java.util.List;

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
        try {
            patience.whileBusy(attempt.progress(), () -> topics.create(topic));
        } catch (ServerException e) {
            boolean unclear = e.kind() == FailureKind.TIMED_OUT || e.kind() == FailureKind.FAILED;
            if (!unclear || !topics.exists(topic.name())) {
                throw e;
            }
        }
        attempt.ledger().write(attempt.entry().applied(attempt.entry().serverSaid()));
    }

    @Override
    public void replace(Attempt attempt) {
        Resource.Topic topic = (Resource.Topic) attempt.entry().resource();
        patience.whileBusy(attempt.progress(), () -> topics.configure(topic));
        attempt.ledger().write(attempt.entry().applied(attempt.entry().serverSaid()));
    }

    @Override
    public void drop(LedgerEntry entry, List<String> more, Progress progress) {
        removal.remove(entry.id().name(), progress);
        more.forEach(topic -> removal.remove(topic, progress));
    }
}
