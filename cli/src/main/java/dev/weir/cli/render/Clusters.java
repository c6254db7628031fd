package dev.weir.cli.render;

import dev.weir.desired.Lineage;
import dev.weir.model.ResourceId;
import dev.weir.model.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The nodes of a lineage by the pipeline that they belong to; those of none come first, under an empty name. */
final class Clusters {
    private static final int DIGEST = 4;

    private Clusters() {}

    static SortedMap<String, List<ResourceId>> of(Lineage lineage) {
        SortedMap<String, List<ResourceId>> clusters = new TreeMap<>();
        lineage.nodes()
                .forEach((id, pipeline) -> clusters.computeIfAbsent(pipeline, unused -> new ArrayList<>())
                        .add(id));
        return clusters;
    }

    /** The name of a cluster, under which nothing else goes. */
    static String id(String pipeline) {
        return "pipeline_" + pipeline.replaceAll("[^A-Za-z0-9_]", "_") + "_"
                + Sha256.of(pipeline).substring(0, DIGEST);
    }
}
