package dev.weir.connector.cloud;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a MongoDB address, {@code mongodb://user:password@host:27017/?options} or {@code mongodb+srv://…}.
 *
 * @param atlas whether it is one of MongoDB's own cloud
 * @param hosts one or several, with their ports
 */
record MongoUri(boolean atlas, String hosts, Optional<String> user, Optional<String> password) {
    /** References to secrets may stand for user and password, and hold any sign. */
    private static final String PART = "(?:\\$\\{[^}]*}|[^:@/{}])*";

    private static final Pattern FORM =
            Pattern.compile("mongodb(\\+srv)?://(?:(" + PART + "):(" + PART + ")@)?([^/?@]+)(?:[/?].*)?");

    static Optional<MongoUri> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String hosts = matcher.group(4);
        boolean atlas = matcher.group(1) != null || hosts.contains(".mongodb.net");
        return Optional.of(new MongoUri(atlas, hosts, part(matcher.group(2)), part(matcher.group(3))));
    }

    private static Optional<String> part(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(found -> found.contains("${") ? found : URLDecoder.decode(found, StandardCharsets.UTF_8));
    }
}
