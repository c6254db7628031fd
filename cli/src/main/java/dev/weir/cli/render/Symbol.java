package dev.weir.cli.render;

import dev.weir.diff.Change;
import java.util.Locale;

/** The sign in front of a change, as Terraform's users know them. */
enum Symbol {
    CREATE("+", Role.GOOD, "will be created"),
    CHANGE("~", Role.CAUTION, "will be changed in place"),
    REBUILD("-/+", Role.BAD, "must be rebuilt"),
    DESTROY("-", Role.BAD, "will be destroyed"),
    ADOPT("=", Role.QUIET, "exists already and will be adopted"),
    KEEP("", Role.PLAIN, "stays as it is");

    private static final int WIDTH = 3;

    private final String sign;
    private final Role role;
    private final String fate;

    Symbol(String sign, Role role, String fate) {
        this.sign = sign;
        this.role = role;
        this.fate = fate;
    }

    static Symbol of(Change change) {
        if (change instanceof Change.Create) {
            return CREATE;
        }
        if (change instanceof Change.ReplaceInPlace || change instanceof Change.Alter) {
            return CHANGE;
        }
        if (change instanceof Change.Rebuild) {
            return REBUILD;
        }
        if (change instanceof Change.Delete) {
            return DESTROY;
        }
        return change instanceof Change.Keep keep && keep.adopted() ? ADOPT : KEEP;
    }

    /** How JSON and the legend call it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String fate() {
        return fate;
    }

    Role role() {
        return role;
    }

    /** Right-aligned, so that the names behind the signs stand in one column. */
    Text sign() {
        return new Text().add(" ".repeat(WIDTH - sign.length())).add(role, sign);
    }
}
