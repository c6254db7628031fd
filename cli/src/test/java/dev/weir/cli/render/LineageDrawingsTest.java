package dev.weir.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.desired.Lineage;
import dev.weir.desired.Lineage.Edge;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class LineageDrawingsTest {
    private static final ResourceId DOTS = ResourceId.topic("a.b");
    private static final ResourceId DASHES = ResourceId.topic("a-b");
    private static final ResourceId QUOTES = new ResourceId(ResourceKind.STREAM, "say \"<b>hi\\\"\n");

    private static final Lineage LINEAGE = new Lineage(
            new TreeMap<>(Map.of(DOTS, "p", DASHES, "p", QUOTES, "")),
            new TreeSet<>(List.of(new Edge(DOTS, QUOTES), new Edge(DASHES, QUOTES))));

    @Test
    void differentNamesAreDifferentNodes() {
        assertThat(NodeId.of(DOTS)).startsWith("topic_a_b_").isNotEqualTo(NodeId.of(DASHES));
        assertThat(NodeId.of(new ResourceId(ResourceKind.TABLE, "A_B"))).isEqualTo("table_A_B");
    }

    @Test
    void noNameEndsALabelOfMermaid() {
        String drawing = MermaidText.of(LINEAGE);

        assertThat(drawing)
                .startsWith("graph LR\n")
                .contains("([\"stream say #34;#60;b#62;hi#92;#34;#92;n\"]):::stream\n")
                .contains("  subgraph pipeline_p_")
                .contains("    " + NodeId.of(DOTS) + "[(\"topic a.b\")]:::topic\n")
                .contains("  " + NodeId.of(DOTS) + " --> " + NodeId.of(QUOTES) + "\n")
                .contains("  classDef stream ")
                .doesNotContain("classDef table");
    }

    @Test
    void onlyWhatIsMarkedStandsOut() {
        String drawing = MermaidText.marked(LINEAGE, new TreeMap<>(Map.of(DOTS, Mark.REBUILT)));

        assertThat(drawing)
                .contains("[(\"topic a.b\")]:::rebuilt\n", "[(\"topic a-b\")]\n", "classDef rebuilt ")
                .doesNotContain("classDef created");
    }

    @Test
    void noNameEndsALabelOfGraphviz() {
        assertThat(DotText.of(LINEAGE))
                .contains("\"topic/a.b\" [label=\"topic a.b\", shape=cylinder")
                .contains("\"stream/say \\\"<b>hi\\\\\\\"\\\\n\" [label=")
                .contains("subgraph \"cluster_p\" {")
                .contains("\"topic/a.b\" -> \"stream/say");
    }
}
