package dev.weir.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pages under docs/reference/connectors say what the catalogue says. With {@code -Dweir.bless=true} they are written anew, and the run fails all the same. */
class ReferenceTest {
    private static final Path PAGES = Path.of(System.getProperty("weir.root", ".."), "docs/reference/connectors");

    private static final Catalogue CATALOGUE = Catalogue.shipped();

    @TestFactory
    Stream<DynamicTest> pages() {
        return pagesByName().entrySet().stream().map(page -> DynamicTest.dynamicTest(page.getKey(), () -> check(page)));
    }

    @Test
    void theOverviewNamesThemAll() throws IOException {
        String overview = Files.readString(PAGES.resolveSibling("connectors.md"));
        assertThat(pagesByName().keySet())
                .allSatisfy(name -> assertThat(overview).contains("(connectors/" + name + ")"));
    }

    private static void check(Map.Entry<String, String> page) throws IOException {
        Path file = PAGES.resolve(page.getKey());
        String expected = Files.exists(file) ? Files.readString(file) : "";
        if (Boolean.getBoolean("weir.bless")) {
            Files.writeString(file, page.getValue());
        }
        assertThat(page.getValue()).as(file.toString()).isEqualTo(expected);
    }

    private static SortedMap<String, String> pagesByName() {
        SortedMap<String, String> pages = new TreeMap<>();
        StringBuilder common = new StringBuilder("# What Kafka Connect itself reads\n\n");
        for (Flow flow : Flow.values()) {
            SortedSet<String> shared = shared(flow);
            of(flow).forEach(kind -> pages.put(kind.id() + ".md", ReferencePage.of(CATALOGUE, kind, shared)));
            ConnectorKind first = of(flow).findFirst().orElseThrow();
            common.append("## ")
                    .append(flow == Flow.SOURCE ? "Sources" : "Sinks")
                    .append("\n\n");
            common.append(ReferencePage.common(CATALOGUE, first, shared));
        }
        pages.put("common.md", common.toString());
        return pages;
    }

    private static SortedSet<String> shared(Flow flow) {
        SortedSet<String> shared = new TreeSet<>(names(of(flow).findFirst().orElseThrow()));
        of(flow).forEach(kind -> shared.retainAll(names(kind)));
        return shared;
    }

    private static SortedSet<String> names(ConnectorKind kind) {
        SortedSet<String> names = new TreeSet<>();
        kind.settings().all().forEach(key -> names.add(key.name()));
        return names;
    }

    private static Stream<ConnectorKind> of(Flow flow) {
        return CATALOGUE.kinds().stream().filter(kind -> kind.flow() == flow);
    }
}
