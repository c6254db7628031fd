package dev.weir.sql.function;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The functions that statements may call, by name. */
public final class Functions {
    private final Map<String, Function> byName;

    private Functions(Map<String, Function> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /** ksqlDB's own functions. */
    public static Functions builtIn() {
        return BuiltIn.FUNCTIONS;
    }

    public static Functions of(Collection<Function> functions) {
        Map<String, Function> byName = new TreeMap<>();
        functions.forEach(function -> byName.put(function.name(), function));
        return new Functions(byName);
    }

    /** These and more, as where a server has user-defined functions; a name that is there already gets more signatures. */
    public Functions with(Collection<Function> more) {
        Map<String, Function> all = new TreeMap<>(byName);
        more.forEach(function -> all.merge(function.name(), function, Function::with));
        return new Functions(all);
    }

    public Optional<Function> find(String name) {
        return Optional.ofNullable(byName.get(name.toUpperCase(Locale.ROOT)));
    }

    /** All, in the order of their names. */
    public List<Function> all() {
        return List.copyOf(byName.values());
    }

    /** Read once, when first asked for. */
    private static final class BuiltIn {
        static final Functions FUNCTIONS = Functions.of(FunctionTable.read());
    }
}
