package dev.weir.dryrun;

import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.plan.Plan;
import dev.weir.plan.Step;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.Literal;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Origin;
import dev.weir.sql.ast.Properties;
import dev.weir.sql.ast.Property;
import dev.weir.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Makes up for topics that will be different when a plan's statements run. One that the plan creates doesn't exist yet, so the statement over it says how many
 * partitions it will have. One that the plan deletes is still there, with its old shape and its old schemas; another name stands for the one that comes after it.
 */
final class TrialTopics {
    private static final String TOPIC = "KAFKA_TOPIC";
    private static final String PARTITIONS = "PARTITIONS";

    private final LiveState live;
    private final SortedMap<String, Resource.Topic> created = new TreeMap<>();
    private final SortedMap<String, String> standIns = new TreeMap<>();
    private final SortedSet<ResourceId> guessed = new TreeSet<>();
    private final SortedSet<String> made = new TreeSet<>();

    TrialTopics(Plan plan, LiveState live) {
        this.live = live;
        plan.steps().forEach(this::note);
    }

    private void note(Step step) {
        boolean topic = step.id().kind() == ResourceKind.TOPIC;
        switch (step.action()) {
            case DROP -> {
                step.topics().forEach(this::standIn);
                if (topic) {
                    standIn(step.id().name());
                }
            }
            case CREATE, REPLACE -> {
                if (step.entry().resource() instanceof Resource.Topic wanted) {
                    shaped(wanted);
                }
            }
            case ALTER, CONTINUE, ADOPT, FORGET -> {}
        }
    }

    private void standIn(String topic) {
        String random = UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
        standIns.put(topic, "weir_trial_" + random);
    }

    private void shaped(Resource.Topic wanted) {
        boolean missing = missing(wanted.name());
        if (missing) {
            created.put(wanted.name(), wanted);
        }
        OptionalInt now = missing ? OptionalInt.empty() : partitions(wanted.id());
        if (missing
                ? wanted.partitions().isEmpty()
                : wanted.partitions().isPresent() && !wanted.partitions().equals(now)) {
            guessed.add(wanted.id());
        }
    }

    private OptionalInt partitions(ResourceId id) {
        return live.find(id).orElse(null) instanceof Observed.Topic topic
                ? OptionalInt.of(topic.partitions())
                : OptionalInt.empty();
    }

    /** The topics whose partitions differ from those that the statements will meet, so that the refusal of a join may be a mistake. */
    SortedSet<ResourceId> guessed() {
        return guessed;
    }

    boolean missing(String topic) {
        return standIns.containsKey(topic) || !live.exists(ResourceId.topic(topic));
    }

    /** The statement that creates something, for topics as they are; empty if it can't be asked about yet. */
    Optional<Statement> over(Step step, Statement statement) {
        if (statement instanceof CreateAsSelect create) {
            return Optional.of(over(step, create));
        }
        return statement instanceof CreateSource create ? over(create) : Optional.of(statement);
    }

    private Statement over(Step step, CreateAsSelect create) {
        String topic = create.properties().text(TOPIC).orElseGet(() -> sink(step, create));
        made.add(topic);
        return create.with(named(create.properties(), topic), create.query());
    }

    /** Servers may put something before the names that they give themselves. */
    private String sink(Step step, CreateAsSelect create) {
        return step.entry().createdTopics().stream()
                .filter(standIns::containsKey)
                .findFirst()
                .orElse(create.name().text());
    }

    private Optional<Statement> over(CreateSource create) {
        Optional<String> topic = create.properties().text(TOPIC);
        if (topic.isEmpty()) {
            return Optional.of(create);
        }
        String name = topic.get();
        Properties properties = named(create.properties(), name);
        boolean sized = properties.find(PARTITIONS).isPresent();
        if (missing(name) && !sized && !made.contains(name) && created.containsKey(name)) {
            if (create.readOnly()) {
                return Optional.empty();
            }
            int partitions = created.get(name).partitions().orElse(1);
            properties = with(properties, PARTITIONS, new Literal.IntegerValue(Origin.GENERATED, partitions));
        }
        made.add(name);
        return Optional.of(create.with(create.elements(), properties));
    }

    private Properties named(Properties properties, String topic) {
        return Optional.ofNullable(standIns.get(topic))
                .map(other -> with(properties, TOPIC, new Literal.StringValue(Origin.GENERATED, other)))
                .orElse(properties);
    }

    private static Properties with(Properties properties, String name, Literal value) {
        List<Property> entries = new ArrayList<>(properties.entries());
        entries.removeIf(entry -> entry.name().text().equalsIgnoreCase(name));
        entries.add(new Property(Origin.GENERATED, new Name(Origin.GENERATED, name), value));
        return new Properties(entries);
    }

    /** A server's words with the names that the topics will have. */
    String inPlace(String message) {
        String text = message;
        for (Map.Entry<String, String> standIn : standIns.entrySet()) {
            text = text.replace(standIn.getValue(), standIn.getKey());
        }
        return text;
    }
}
