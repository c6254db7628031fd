package dev.weir.connector.cloud;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a JDBC address.
 *
 * @param port the database's usual one, where the address names none
 * @param options what stands behind the question mark or the semicolons, with lower-case names
 */
record JdbcUrl(String host, String port, Optional<String> database, Map<String, String> options) {
    private static final Pattern SCHEME = Pattern.compile("jdbc:([a-z]+):.*", Pattern.DOTALL);
    private static final String HOST = "//([^:/;?,]+)(?::(\\d+))?";
    private static final Pattern SLASHES = Pattern.compile("jdbc:[a-z]+:" + HOST + "(?:/([^?]*))?(?:\\?(.*))?");
    private static final Pattern SEMICOLONS = Pattern.compile("jdbc:sqlserver:" + HOST + "(?:;(.*))?");

    /** The word behind {@code jdbc:}. */
    static Optional<String> database(String url) {
        Matcher matcher = SCHEME.matcher(url.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Empty for an address of several hosts, or one that a secret hides. */
    static Optional<JdbcUrl> parse(String url) {
        String kind = database(url).orElse("");
        return kind.equals("sqlserver") ? sqlServer(url.strip()) : slashes(url.strip(), usualPort(kind));
    }

    private static Optional<JdbcUrl> sqlServer(String url) {
        Matcher matcher = SEMICOLONS.matcher(url);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> options = options(matcher.group(3), ";");
        Optional<String> database =
                Optional.ofNullable(options.get("databasename")).or(() -> Optional.ofNullable(options.get("database")));
        return Optional.of(new JdbcUrl(matcher.group(1), port(matcher.group(2), "1433"), database, options));
    }

    private static Optional<JdbcUrl> slashes(String url, String usual) {
        Matcher matcher = SLASHES.matcher(url);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<String> database = Optional.ofNullable(matcher.group(3)).filter(name -> !name.isEmpty());
        return Optional.of(
                new JdbcUrl(matcher.group(1), port(matcher.group(2), usual), database, options(matcher.group(4), "&")));
    }

    private static String usualPort(String database) {
        return database.equals("postgresql") ? "5432" : "3306";
    }

    private static String port(@Nullable String written, String usual) {
        return Optional.ofNullable(written).orElse(usual);
    }

    private static Map<String, String> options(@Nullable String text, String separator) {
        Map<String, String> options = new TreeMap<>();
        Arrays.stream(Optional.ofNullable(text).orElse("").split(separator))
                .map(option -> option.split("=", 2))
                .filter(option -> option.length == 2)
                .forEach(option -> options.put(option[0].strip().toLowerCase(Locale.ROOT), option[1].strip()));
        return options;
    }
}
