package dev.weir.cli.render;

import dev.weir.desired.Lineage;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/** A lineage as a Mermaid flowchart: a shape for each kind, a subgraph for each pipeline. */
public final class MermaidText {
    private final Lineage lineage;
    private final Function<ResourceId, Optional<String>> classes;
    private final StringBuilder text = new StringBuilder("graph LR\n");

    private MermaidText(Lineage lineage, Function<ResourceId, Optional<String>> classes) {
        this.lineage = lineage;
        this.classes = classes;
    }

    /** Every kind has a class of its own as well. */
    public static String of(Lineage lineage) {
        MermaidText drawing =
                new MermaidText(lineage, id -> Optional.of(id.kind().word()));
        drawing.draw();
        Arrays.stream(ResourceKind.values())
                .filter(kind -> lineage.nodes().keySet().stream().anyMatch(id -> id.kind() == kind))
                .forEach(kind -> drawing.style(kind.word(), style(kind)));
        return drawing.text.toString();
    }

    /** Only what is marked has a class. */
    static String marked(Lineage lineage, SortedMap<ResourceId, Mark> marks) {
        MermaidText drawing = new MermaidText(
                lineage, id -> Optional.ofNullable(marks.get(id)).map(Mark::word));
        drawing.draw();
        Arrays.stream(Mark.values())
                .filter(marks::containsValue)
                .forEach(mark -> drawing.style(mark.word(), mark.style()));
        return drawing.text.toString();
    }

    private void draw() {
        Clusters.of(lineage).forEach(this::cluster);
        lineage.edges().forEach(edge -> line("  " + NodeId.of(edge.from()) + " --> " + NodeId.of(edge.to())));
    }

    private void cluster(String pipeline, List<ResourceId> nodes) {
        if (pipeline.isEmpty()) {
            nodes.forEach(id -> line("  " + node(id)));
            return;
        }
        line("  subgraph " + Clusters.id(pipeline) + "[" + quoted(pipeline) + "]");
        nodes.forEach(id -> line("    " + node(id)));
        line("  end");
    }

    private String node(ResourceId id) {
        String label = quoted(id.toString());
        String shape = switch (id.kind()) {
            case TOPIC -> "[(" + label + ")]";
            case SCHEMA -> ">" + label + "]";
            case DATA -> "[/" + label + "/]";
            case CONNECTOR -> "[[" + label + "]]";
            case TYPE -> "(" + label + ")";
            case STREAM -> "([" + label + "])";
            case TABLE, ROW -> "[" + label + "]";
            case QUERY -> "{{" + label + "}}";
            case FLINK -> "[/" + label + "\\]";
            case TABLEFLOW -> "[\\" + label + "/]";
        };
        return NodeId.of(id)
                + shape
                + classes.apply(id).map(name -> ":::" + name).orElse("");
    }

    private static String style(ResourceKind kind) {
        return switch (kind) {
            case TOPIC -> "fill:#ddf4ff,stroke:#0969da,color:#1f2328";
            case SCHEMA, TYPE -> "fill:#f6f8fa,stroke:#59636e,color:#1f2328";
            case DATA, ROW -> "fill:#fff8c5,stroke:#9a6700,color:#1f2328";
            case CONNECTOR -> "fill:#fbefff,stroke:#8250df,color:#1f2328";
            case STREAM -> "fill:#dafbe1,stroke:#1a7f37,color:#1f2328";
            case TABLE -> "fill:#fff1e5,stroke:#bc4c00,color:#1f2328";
            case FLINK -> "fill:#ffebe9,stroke:#cf222e,color:#1f2328";
            case TABLEFLOW -> "fill:#e6fffb,stroke:#13747d,color:#1f2328";
            case QUERY -> "fill:#ffeff7,stroke:#bf3989,color:#1f2328";
        };
    }

    private void style(String name, String style) {
        line("  classDef " + name + " " + style);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** Mermaid knows characters by their numbers; what could end a label, or be taken for markup, is written so. */
    static String quoted(String label) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : Visible.line(label).toCharArray()) {
            if ("#\"&<>`\\".indexOf(c) >= 0) {
                quoted.append('#').append((int) c).append(';');
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
