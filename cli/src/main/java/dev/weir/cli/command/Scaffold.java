package dev.weir.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of a new project: small, and complete enough to be applied as they are. */
final class Scaffold {
    private static final String NAME = "__name__";

    private static final String GIT_IGNORE = ".gitignore";

    private final Path root;
    private final String pipeline;

    Scaffold(Path root, String pipeline) {
        this.root = root;
        this.pipeline = pipeline;
    }

    /** Those of its files that are there already; a .gitignore is no obstacle. */
    List<Path> existing() {
        return files().keySet().stream()
                .filter(file -> !file.equals(GIT_IGNORE))
                .map(root::resolve)
                .filter(Files::exists)
                .toList();
    }

    /** Writes the files and returns them, relative to the project's root. */
    List<String> write() throws IOException {
        List<String> written = new ArrayList<>();
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path path = root.resolve(file.getKey());
            if (Files.exists(path)) {
                continue;
            }
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, template(file.getValue()));
            written.add(file.getKey());
        }
        return written;
    }

    private Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        files.put(GIT_IGNORE, "gitignore");
        files.put("weir.yaml", "weir.yaml");
        files.put("pipelines/" + pipeline + ".yaml", "pipeline.yaml");
        files.put("statements/" + pipeline + "/orders.sql", "orders.sql");
        files.put("data/" + pipeline + "/orders.jsonl", "orders.jsonl");
        return files;
    }

    private String template(String name) throws IOException {
        try (InputStream in = Scaffold.class.getResourceAsStream("/dev/weir/cli/init/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no template " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(NAME, pipeline);
        }
    }
}
