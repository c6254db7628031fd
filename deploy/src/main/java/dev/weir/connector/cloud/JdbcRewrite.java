package dev.weir.connector.cloud;

import dev.weir.connector.ConfigEntry;
import java.util.List;
import java.util.Optional;

/** JDBC sinks: the address is taken apart, and Debezium's one setting for growing tables becomes two. */
final class JdbcRewrite {
    private static final List<String> PARTS = List.of("connection.host", "connection.port", "db.name");

    private final Draft draft;

    private JdbcRewrite(Draft draft) {
        this.draft = draft;
    }

    static void write(Draft draft) {
        JdbcRewrite rewrite = new JdbcRewrite(draft);
        draft.take("connection.url").ifPresent(rewrite::address);
        draft.take("schema.evolution").ifPresent(rewrite::evolution);
    }

    private void address(ConfigEntry entry) {
        Optional<JdbcUrl> url = JdbcUrl.parse(entry.text());
        boolean given =
                PARTS.stream().allMatch(key -> draft.written().cloud(key).isPresent());
        url.ifPresent(parsed -> parts(parsed, entry));
        if (url.isEmpty() && !given) {
            String why = entry.open() ? "A variable or a secret hides them here." : "They can't be told from this one.";
            draft.report(RenderProblems.address(entry, why, PARTS));
            draft.excuse(PARTS);
        }
    }

    private void parts(JdbcUrl url, ConfigEntry entry) {
        draft.put("connection.host", url.host(), entry.span());
        draft.put("connection.port", url.port(), entry.span());
        url.database().ifPresent(name -> draft.put("db.name", name, entry.span()));
        option(url, "user").ifPresent(user -> draft.put("connection.user", user, entry.span()));
        option(url, "password").ifPresent(password -> draft.put("connection.password", password, entry.span()));
        option(url, "sslmode")
                .filter(mode -> draft.target()
                        .find("ssl.mode")
                        .flatMap(key -> key.allowed(mode))
                        .isPresent())
                .ifPresent(mode -> draft.put("ssl.mode", mode, entry.span()));
    }

    private static Optional<String> option(JdbcUrl url, String name) {
        return Optional.ofNullable(url.options().get(name));
    }

    private void evolution(ConfigEntry entry) {
        String grows = String.valueOf(entry.text().equalsIgnoreCase("basic"));
        draft.put("auto.create", grows, entry.span());
        draft.put("auto.evolve", grows, entry.span());
    }
}
