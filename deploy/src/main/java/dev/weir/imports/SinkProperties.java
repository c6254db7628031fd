package dev.weir.imports;

import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.Properties;
import dev.weir.sql.ast.Property;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.Relation;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.ast.TimeSpan;
import dev.weir.sql.ast.Window;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The WITH clause of a CREATE … AS without what the server takes from elsewhere: partitions, replicas and retention come from the topic of the left-most source,
 * and a windowed table keeps its records for as long as its windows.
 */
final class SinkProperties {
    /** Kafka's own retention, where neither topic nor broker say another. */
    private static final Duration WEEK = Duration.ofDays(7);

    /** How long ksqlDB waits for late rows where a window doesn't say. */
    private static final Duration GRACE = Duration.ofHours(24);

    private final LiveState live;

    SinkProperties(LiveState live) {
        this.live = live;
    }

    Properties written(CreateAsSelect create) {
        Optional<Observed.Topic> model = model(create.query().from());
        List<Property> written = create.properties().entries().stream()
                .filter(property -> !isImplied(property, create, model))
                .toList();
        return new Properties(written);
    }

    private static boolean isImplied(Property property, CreateAsSelect create, Optional<Observed.Topic> model) {
        String value = property.value().asText();
        return switch (property.name().text().toUpperCase(Locale.ROOT)) {
            case "CLEANUP_POLICY" -> true;
            case "PARTITIONS" ->
                model.filter(topic -> value.equals(String.valueOf(topic.partitions())))
                        .isPresent();
            case "REPLICAS" ->
                model.filter(topic -> value.equals(String.valueOf(topic.replicas())))
                        .isPresent();
            case "RETENTION_MS" -> isTableWithoutWindow(create) || value.equals(retention(create.query(), model));
            default -> false;
        };
    }

    /** Such a table keeps its records for good, and ksqlDB refuses a statement that says otherwise. */
    private static boolean isTableWithoutWindow(CreateAsSelect create) {
        return create.kind() == SourceKind.TABLE && create.query().window().isEmpty();
    }

    private static String retention(Query query, Optional<Observed.Topic> model) {
        Duration inherited = model.flatMap(
                        topic -> Optional.ofNullable(topic.config().get("retention.ms")))
                .filter(value -> value.matches("\\d{1,18}"))
                .map(value -> Duration.ofMillis(Long.parseLong(value)))
                .orElse(WEEK);
        Duration windows = query.window().map(SinkProperties::retention).orElse(Duration.ZERO);
        return String.valueOf((windows.compareTo(inherited) > 0 ? windows : inherited).toMillis());
    }

    private static Duration retention(Window window) {
        Duration grace = window.grace().map(TimeSpan::duration).orElse(GRACE);
        return window.retention()
                .map(TimeSpan::duration)
                .orElseGet(() -> size(window).duration().plus(grace));
    }

    private static TimeSpan size(Window window) {
        if (window instanceof Window.Tumbling tumbling) {
            return tumbling.size();
        }
        return window instanceof Window.Hopping hopping ? hopping.size() : ((Window.Session) window).gap();
    }

    private Optional<Observed.Topic> model(Relation from) {
        Relation left = from;
        while (left instanceof Relation.Join join) {
            left = join.left();
        }
        String name = ((Relation.Source) left).name().text();
        return Stream.of(ResourceKind.STREAM, ResourceKind.TABLE)
                .flatMap(kind -> live.find(new ResourceId(kind, name)).stream())
                .filter(Observed.Source.class::isInstance)
                .map(source -> ((Observed.Source) source).topic())
                .flatMap(topic -> live.find(ResourceId.topic(topic)).stream())
                .filter(Observed.Topic.class::isInstance)
                .map(Observed.Topic.class::cast)
                .findFirst();
    }
}
