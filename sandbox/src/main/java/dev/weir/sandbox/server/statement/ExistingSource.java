package dev.weir.sandbox.server.statement;

import dev.weir.sandbox.server.entity.Entity;
import dev.weir.sandbox.server.entity.WarningEntity;
import dev.weir.sandbox.server.metastore.StoredSource;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.upgrade.Obstacle;
import dev.weir.sql.upgrade.SourceUpgrade;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What becomes of a CREATE whose name is taken. */
final class ExistingSource {
    private final Call call;
    private final SourceKind kind;
    private final String name;

    ExistingSource(Call call, SourceKind kind, String name) {
        this.call = call;
        this.kind = kind;
        this.name = name;
    }

    /** IF NOT EXISTS comes before everything else: the statement is not even checked. */
    Optional<Entity> skip(boolean ifNotExists) {
        return existing()
                .filter(source -> ifNotExists)
                .map(source -> new WarningEntity(
                        call.text(),
                        "Nothing was done: there is a " + word(source.source().kind()) + " `" + name + "` already."));
    }

    /** Refuses the statement unless it may replace what is there. */
    void check(boolean orReplace, DataSource replacement) {
        Optional<StoredSource> existing = existing();
        if (existing.isEmpty()) {
            return;
        }
        DataSource old = existing.get().source();
        if (!orReplace || !call.session().forAnalysis().enabled("ksql.create.or.replace.enabled", true)) {
            throw call.refused("The " + word(kind) + " '" + name + "' cannot be made: there is a " + word(old.kind())
                    + " of this name already.");
        }
        List<Obstacle> obstacles = SourceUpgrade.obstacles(old, replacement);
        if (!obstacles.isEmpty()) {
            throw call.refused("'" + name + "' cannot be replaced: "
                    + obstacles.stream().map(Obstacle::reason).collect(Collectors.joining("; ")) + ".");
        }
    }

    private Optional<StoredSource> existing() {
        return call.world().now().source(name);
    }

    private static String word(SourceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
