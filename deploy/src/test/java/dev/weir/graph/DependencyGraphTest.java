package dev.weir.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.model.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DependencyGraphTest {
    private static final ResourceId A = ResourceId.topic("a");
    private static final ResourceId B = ResourceId.topic("b");
    private static final ResourceId C = ResourceId.topic("c");
    private static final ResourceId D = ResourceId.topic("d");

    @Test
    void what_is_needed_comes_first_and_equals_in_the_order_of_their_names() {
        DependencyGraph graph = DependencyGraph.of(Map.of(A, List.of(D), B, List.of(), C, List.of(B), D, List.of()));

        assertThat(graph.order()).containsExactly(B, C, D, A);
    }

    @Test
    void downstream_lists_the_nearest_first() {
        DependencyGraph graph = DependencyGraph.of(Map.of(A, List.of(), B, List.of(C), C, List.of(A), D, List.of(A)));

        assertThat(graph.downstream(List.of(A))).containsExactly(C, D, B);
    }

    @Test
    void what_is_outside_is_no_dependency() {
        DependencyGraph graph = DependencyGraph.of(Map.of(A, List.of(B)));

        assertThat(graph.dependenciesOf(A)).isEmpty();
        assertThat(graph.order()).containsExactly(A);
    }

    @Test
    void a_cycle_is_a_path_back_to_where_it_began() {
        DependencyGraph graph = DependencyGraph.of(Map.of(A, List.of(B), B, List.of(C), C, List.of(B), D, List.of()));

        assertThat(graph.cycles()).containsExactly(List.of(B, C, B));
        assertThat(graph.order()).containsExactly(D);
    }

    @Test
    void a_long_chain_does_not_overflow_the_stack() {
        Map<ResourceId, List<ResourceId>> chain = new TreeMap<>();
        for (int i = 0; i < 100_000; i++) {
            chain.put(ResourceId.topic("t" + i), List.of(ResourceId.topic("t" + (i + 1))));
        }
        DependencyGraph graph = DependencyGraph.of(chain);

        assertThat(graph.cycles()).isEmpty();
        assertThat(graph.order()).hasSize(100_000).startsWith(ResourceId.topic("t99999"));
    }
}
