package dev.weir.desired;

import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.sql.analyze.Effects;
import dev.weir.sql.analyze.Reference;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.SourceKind;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The formats of streams and tables: their own, or those that a query takes over from its first source. */
final class TopicFormats {
    /** Longer chains are circles, which are reported elsewhere. */
    private static final int LONGEST = 50;

    private final SortedMap<ResourceId, Wanted> wanted;
    private final Names names;

    TopicFormats(SortedMap<ResourceId, Wanted> wanted, Names names) {
        this.wanted = wanted;
        this.names = names;
    }

    /** @param part {@code key} or {@code value} */
    Optional<String> of(ResourceId source, String part) {
        return of(source, part, LONGEST);
    }

    private Optional<String> of(ResourceId source, String part, int left) {
        Optional<Resource.SqlObject> object = object(source);
        Optional<String> own =
                object.map(found -> SourceTopic.declared(found, part)).filter(format -> !format.isEmpty());
        if (own.isPresent() || left == 0) {
            return own;
        }
        return object.filter(found -> found.statement() instanceof CreateAsSelect)
                .flatMap(this::firstSource)
                .flatMap(from -> of(from, part, left - 1));
    }

    /** Whether the records of a stream have no keys for certain. */
    boolean keyless(ResourceId source) {
        return keyless(source, LONGEST);
    }

    private boolean keyless(ResourceId source, int left) {
        Optional<Resource.SqlObject> object = object(source);
        if (object.isEmpty() || left == 0) {
            return false;
        }
        if (object.get().statement() instanceof CreateSource create) {
            return create.kind() == SourceKind.STREAM
                    && !create.elements().isEmpty()
                    && create.elements().stream().noneMatch(SourceTopic::isKey);
        }
        return object.get().statement() instanceof CreateAsSelect create
                && passesKeys(create)
                && sources(object.get()).size() == 1
                && firstSource(object.get())
                        .filter(from -> keyless(from, left - 1))
                        .isPresent();
    }

    private static boolean passesKeys(CreateAsSelect create) {
        Query query = create.query();
        return create.kind() == SourceKind.STREAM
                && query.partitionBy().isEmpty()
                && query.groupBy().isEmpty();
    }

    private Optional<ResourceId> firstSource(Resource.SqlObject object) {
        return sources(object).stream().findFirst().flatMap(source -> names.source(source.name()));
    }

    private static List<Reference> sources(Resource.SqlObject object) {
        return Effects.of(object.statement()).reads().stream()
                .filter(Reference.Source.class::isInstance)
                .toList();
    }

    private Optional<Resource.SqlObject> object(ResourceId id) {
        return Optional.ofNullable(wanted.get(id))
                .map(Wanted::resource)
                .filter(Resource.SqlObject.class::isInstance)
                .map(Resource.SqlObject.class::cast);
    }
}
