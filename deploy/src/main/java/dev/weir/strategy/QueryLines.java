package dev.weir.strategy;

import dev.weir.desired.DesiredState;
import dev.weir.desired.QueryNames;
import dev.weir.ledger.Handover;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.ledger.Lineage;
import dev.weir.model.Resource;
import dev.weir.model.Resource.SqlObject;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.normal.NormalForm;
import dev.weir.sql.ast.InsertSelect;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The versions that the ledger knows of each INSERT INTO query of a manifest. */
final class QueryLines {
    private final DesiredState desired;
    private final List<LedgerEntry> recorded;

    QueryLines(DesiredState desired, LedgerState ledger) {
        this.desired = desired;
        this.recorded = ledger.entries().values().stream()
                .filter(entry -> entry.id().kind() == ResourceKind.QUERY
                        && insert(entry.resource()).isPresent())
                .toList();
    }

    /**
     * @param inherited whether none of them was this one's own
     * @param isNamed whether the manifest gives the query its id
     * @param ambiguous there are several that it could have been before
     */
    record Line(SqlObject wanted, List<LedgerEntry> entries, boolean inherited, boolean isNamed, boolean ambiguous) {
        Optional<LedgerEntry> running() {
            return entries.stream()
                    .filter(entry -> Handover.in(entry).isEmpty())
                    .findFirst();
        }

        /** It was to take over when an apply was interrupted. */
        Optional<LedgerEntry> pending() {
            return entries.stream()
                    .filter(entry -> Handover.in(entry).isPresent())
                    .findFirst();
        }

        List<ResourceId> ids() {
            return entries.stream().map(LedgerEntry::id).toList();
        }

        /** The highest that was given out, 1 for the first. */
        int version() {
            Pattern versioned = Pattern.compile(Pattern.quote(wanted.id().name()) + "_(\\d{1,6})");
            return Math.max(
                    1,
                    entries.stream()
                            .map(entry -> versioned.matcher(entry.id().name()))
                            .filter(Matcher::matches)
                            .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                            .max()
                            .orElse(1));
        }
    }

    /** Those with its name; where the name follows from the statement, the one that had its place. */
    Line of(SqlObject wanted) {
        boolean named = !QueryNames.isDerived(insert(wanted).orElseThrow());
        List<LedgerEntry> own = related(entry -> isVersionOf(entry, wanted.id()));
        if (!own.isEmpty()) {
            return new Line(wanted, own, false, named, false);
        }
        List<LedgerEntry> unwanted = related(this::isUnwanted).stream()
                .filter(entry -> sameRoute(entry.resource(), wanted))
                .toList();
        long rivals = desired.resources().values().stream()
                .filter(other -> isNew(other) && sameRoute(other, wanted))
                .count();
        long earlier =
                unwanted.stream().filter(entry -> Handover.in(entry).isEmpty()).count();
        boolean ambiguous = !unwanted.isEmpty() && (rivals > 1 || earlier > 1 || unwanted.size() > 2);
        return new Line(wanted, ambiguous ? List.of() : unwanted, true, named, ambiguous);
    }

    /** Whether both do the same, whatever their ids. */
    static boolean same(SqlObject wanted, Resource applied) {
        return applied instanceof SqlObject before
                && nameless(wanted).equals(nameless(before))
                && wanted.properties().equals(before.properties());
    }

    private static Optional<?> nameless(SqlObject object) {
        return insert(object).map(insert -> NormalForm.of(QueryNames.renamed(insert, "")));
    }

    static Optional<InsertSelect> insert(Resource resource) {
        return resource instanceof SqlObject object && object.statement() instanceof InsertSelect insert
                ? Optional.of(insert)
                : Optional.empty();
    }

    /** Those, what was to take over from them, and what they were to take over from. */
    private List<LedgerEntry> related(Predicate<LedgerEntry> which) {
        SortedSet<ResourceId> ids = new TreeSet<>();
        for (LedgerEntry entry : recorded) {
            if (which.test(entry)) {
                ids.add(entry.id());
                stopping(entry).ifPresent(ids::add);
            }
        }
        return recorded.stream()
                .filter(entry -> ids.contains(entry.id())
                        || stopping(entry).filter(ids::contains).isPresent())
                .toList();
    }

    private static Optional<ResourceId> stopping(LedgerEntry entry) {
        return Handover.in(entry).map(Handover::stopping);
    }

    private static boolean isVersionOf(LedgerEntry entry, ResourceId id) {
        boolean numbered = Lineage.version(entry).isEmpty()
                && Lineage.of(entry).filter(id::equals).isPresent();
        return entry.id().equals(id) || numbered;
    }

    private boolean isUnwanted(LedgerEntry entry) {
        return Stream.concat(Stream.of(entry.id()), Lineage.of(entry).stream())
                .noneMatch(desired.resources()::containsKey);
    }

    private boolean isNew(Resource resource) {
        return insert(resource).isPresent() && recorded.stream().noneMatch(entry -> isVersionOf(entry, resource.id()));
    }

    /** Of the same stream into the same stream. */
    private static boolean sameRoute(Resource one, Resource other) {
        Optional<InsertSelect> first = insert(one);
        Optional<InsertSelect> second = insert(other);
        return first.isPresent()
                && second.isPresent()
                && first.get().target().equals(second.get().target())
                && first.get().query().from().equals(second.get().query().from());
    }
}
