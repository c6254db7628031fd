package dev.weir.diff;

import dev.weir.desired.DesiredState;
import dev.weir.desired.QueryNames;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.Resource.SqlObject;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.normal.CustomTypes;
import dev.weir.normal.ServerStatement;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.format.Formatter;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * INSERT INTO queries that somebody started by hand, under a number that the server gave them. A pipeline that wants the same statement takes such a query over
 * with its number: a second one under a name of its own would write every row twice.
 */
public final class NumberedQueries {
    private static final Pattern NUMBERED = Pattern.compile("INSERTQUERY_\\d+");

    /** What the running queries do, by id. */
    private final SortedMap<ResourceId, Running> free = new TreeMap<>();

    private NumberedQueries(DesiredState desired, LedgerState ledger, LiveState live) {
        ledger.entries().values().stream()
                .filter(entry -> live.exists(entry.id()))
                .forEach(entry -> recorded(entry).ifPresent(running -> free.put(entry.id(), running)));
        for (Observed observed : live.observed().values()) {
            if (observed instanceof Observed.Query query) {
                free.putIfAbsent(query.id(), new Running(query.sink(), query.statement()));
            }
        }
        free.keySet()
                .removeIf(id -> !NUMBERED.matcher(id.name()).matches()
                        || desired.resources().containsKey(id));
    }

    private record Running(String sink, String statement) {}

    /**
     * The desired state, in which queries that run already go by the ids under which they do. One that has to be started again gets back its name, because a
     * server gives out numbers itself and accepts none.
     */
    public static DesiredState adopted(DesiredState desired, LedgerState ledger, LiveState live) {
        SortedMap<ResourceId, Resource> found =
                new NumberedQueries(desired, ledger, live).wantedBy(desired, ledger, live);
        if (found.isEmpty()) {
            return desired;
        }
        for (Change change : Differ.diff(desired.replaced(found), ledger, live).value()) {
            if (change instanceof Change.Rebuild) {
                found.values().removeIf(resource -> resource.id().equals(change.id()));
            }
        }
        return desired.replaced(found);
    }

    private SortedMap<ResourceId, Resource> wantedBy(DesiredState desired, LedgerState ledger, LiveState live) {
        SortedMap<ResourceId, Resource> found = new TreeMap<>();
        for (Resource resource : desired.resources().values()) {
            boolean there = ledger.find(resource.id()).isPresent() || live.exists(resource.id());
            if (!there && resource instanceof SqlObject object && object.statement() instanceof InsertSelect insert) {
                take(insert).ifPresent(id -> found.put(object.id(), renamed(object, insert, id)));
            }
        }
        return found;
    }

    private static Optional<Running> recorded(LedgerEntry entry) {
        return entry.id().kind() == ResourceKind.QUERY
                        && entry.resource() instanceof SqlObject object
                        && object.statement() instanceof InsertSelect insert
                ? Optional.of(new Running(insert.target().text(), Formatter.format(insert) + ";"))
                : Optional.empty();
    }

    private Optional<ResourceId> take(InsertSelect wanted) {
        Optional<ResourceId> same = free.entrySet().stream()
                .filter(candidate ->
                        candidate.getValue().sink().equals(wanted.target().text()))
                .filter(candidate ->
                        ServerStatement.saysTheSame(candidate.getValue().statement(), wanted, CustomTypes.NONE))
                .map(Map.Entry::getKey)
                .findFirst();
        same.ifPresent(free::remove);
        return same;
    }

    private static Resource renamed(SqlObject object, InsertSelect insert, ResourceId id) {
        return new SqlObject(id, QueryNames.renamed(insert, id.name()), object.properties());
    }
}
