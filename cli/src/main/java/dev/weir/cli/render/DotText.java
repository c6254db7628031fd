package dev.weir.cli.render;

import dev.weir.desired.Lineage;
import dev.weir.model.ResourceId;
import java.util.List;

/** A lineage for Graphviz: a shape for each kind, a cluster for each pipeline. */
public final class DotText {
    private final StringBuilder text = new StringBuilder();

    private DotText() {}

    public static String of(Lineage lineage) {
        DotText drawing = new DotText();
        drawing.line("digraph lineage {");
        drawing.line("  rankdir=LR;");
        drawing.line("  node [fontname=\"sans-serif\", style=filled, fillcolor=white];");
        Clusters.of(lineage).forEach(drawing::cluster);
        lineage.edges()
                .forEach(edge -> drawing.line("  " + quoted(edge.from().key()) + " -> "
                        + quoted(edge.to().key()) + ";"));
        drawing.line("}");
        return drawing.text.toString();
    }

    private void cluster(String pipeline, List<ResourceId> nodes) {
        if (pipeline.isEmpty()) {
            nodes.forEach(id -> line("  " + node(id)));
            return;
        }
        // Graphviz draws a frame around subgraphs whose names begin like this.
        line("  subgraph " + quoted("cluster_" + pipeline) + " {");
        line("    label=" + quoted(pipeline) + ";");
        nodes.forEach(id -> line("    " + node(id)));
        line("  }");
    }

    private static String node(ResourceId id) {
        String looks = switch (id.kind()) {
            case TOPIC -> "shape=cylinder, fillcolor=\"#ddf4ff\"";
            case SCHEMA -> "shape=note, fillcolor=\"#f6f8fa\"";
            case DATA -> "shape=folder, fillcolor=\"#fff8c5\"";
            case CONNECTOR -> "shape=component, fillcolor=\"#fbefff\"";
            case TYPE -> "shape=tab, fillcolor=\"#f6f8fa\"";
            case STREAM -> "shape=ellipse, fillcolor=\"#dafbe1\"";
            case TABLE -> "shape=box, fillcolor=\"#fff1e5\"";
            case QUERY -> "shape=hexagon, fillcolor=\"#ffeff7\"";
            case ROW -> "shape=plaintext";
            case FLINK -> "shape=trapezium, fillcolor=\"#ffebe9\"";
            case TABLEFLOW -> "shape=invtrapezium, fillcolor=\"#e6fffb\"";
        };
        return quoted(id.key()) + " [label=" + quoted(id.toString()) + ", " + looks + "];";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** Backslashes are escapes in labels, and nothing in a name means one. */
    static String quoted(String text) {
        return '"' + Visible.line(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
