package dev.weir.connector;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The catalogue's files, beside this class in the jar: one a kind or class, and parts that several of them include. */
final class CatalogueFiles {
    private CatalogueFiles() {}

    /** @param name from the catalogue's folder, without the ending */
    static DataNode read(String name) {
        try (InputStream file = CatalogueFiles.class.getResourceAsStream(name + ".yaml")) {
            InputStream found =
                    Optional.ofNullable(file).orElseThrow(() -> new IllegalStateException("no catalogue file " + name));
            Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(found);
            return new DataNode((Map<?, ?>) loaded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file and what it includes, the most general first. */
    static List<DataNode> withParts(String folder, String name) {
        DataNode own = read(folder + name);
        List<DataNode> all = new ArrayList<>();
        own.texts("includes").forEach(part -> all.add(read(folder + part)));
        all.add(own);
        return Collections.unmodifiableList(all);
    }
}
