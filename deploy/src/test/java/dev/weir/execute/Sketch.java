package dev.weir.execute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/** A pipeline drawn at random, or what random edits have made of it. */
final class Sketch {
    private static final List<String> COLUMNS = List.of("N1", "N2", "N3", "T1", "T2", "T3", "D1", "D2", "C1", "Z1");
    private static final int MOST_PARTS = 90;
    private static final int TOPICS = 6;

    private final Random random;
    private final List<Part> parts = new ArrayList<>();
    private final List<Integer> retentions = new ArrayList<>();
    private final List<Integer> schemas = new ArrayList<>();
    private int names;

    private Sketch(Random random) {
        this.random = random;
    }

    static Sketch drawn(Random random) {
        Sketch sketch = new Sketch(random);
        for (int i = 0; i < TOPICS; i++) {
            sketch.retentions.add(random.nextInt(3));
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            sketch.schemas.add(random.nextInt(3));
        }
        if (random.nextBoolean()) {
            sketch.parts.add(new Part(Part.Kind.TYPE, "Z", List.of(), List.of(), random.nextInt(2)));
        }
        int wanted = 2 + random.nextInt(random.nextInt(4) == 0 ? MOST_PARTS : MOST_PARTS / 2);
        for (int i = 0; i < wanted; i++) {
            sketch.grow();
        }
        return sketch;
    }

    /** The topic of a source, one of a few that the manifest declares. */
    static String topic(Part part) {
        return "topic" + (Math.abs(part.name().hashCode()) % TOPICS);
    }

    /** Some edits; none of the parts that stay is moved. */
    void edit() {
        int edits = 1 + random.nextInt(6);
        for (int i = 0; i < edits && !parts.isEmpty(); i++) {
            edit(random.nextInt(parts.size()));
        }
    }

    private void edit(int at) {
        Part part = parts.get(at);
        switch (random.nextInt(9)) {
            case 0 -> parts.remove(at);
            case 1 -> grow();
            case 2 -> rename(part);
            case 3, 4 -> parts.set(at, part.withColumns(otherColumns(part.columns())));
            case 5 -> parts.set(at, reconnected(part));
            case 6 -> retentions.set(random.nextInt(TOPICS), random.nextInt(3));
            case 7 -> schemas.replaceAll(version -> version + random.nextInt(2));
            default -> parts.set(at, part.kind() == Part.Kind.ROW ? part : part.withVariant(random.nextInt(12)));
        }
    }

    private void rename(Part part) {
        String name = name();
        if (part.kind() != Part.Kind.TYPE && part.kind() != Part.Kind.ROW) {
            parts.replaceAll(each -> each.renamed(part.name(), name));
        }
    }

    private Part reconnected(Part part) {
        List<String> earlier = sources(parts.indexOf(part));
        return part.inputs().isEmpty() || earlier.isEmpty() || part.kind() == Part.Kind.ROW
                ? part
                : part.withInputs(part.inputs().stream()
                        .map(input -> random.nextBoolean() ? input : any(earlier))
                        .toList());
    }

    /** A column more, at the end or anywhere, a column less, another one, or another order. */
    private List<String> otherColumns(List<String> columns) {
        List<String> others = new ArrayList<>(columns);
        switch (random.nextInt(4)) {
            case 0, 1 -> others.add(any(COLUMNS));
            case 2 -> others.add(random.nextInt(others.size() + 1), any(COLUMNS));
            default -> {
                if (others.size() > 1) {
                    others.remove(random.nextInt(others.size()));
                }
            }
        }
        return others.stream().distinct().toList();
    }

    private void grow() {
        List<String> there = sources(parts.size());
        Part.Kind kind = there.size() < 2
                ? (random.nextInt(3) == 0 ? Part.Kind.TABLE : Part.Kind.STREAM)
                : Part.Kind.values()[1 + random.nextInt(Part.Kind.values().length - 1)];
        List<String> inputs = switch (kind) {
            case TYPE, STREAM, TABLE -> List.of();
            case FILTER, REKEY, AGGREGATE, WINDOWED -> List.of(any(there));
            case LOOKUP, MEET, PAIR, INSERT -> List.of(any(there), any(there));
            case ROW -> List.of(any(over(Part.Kind.STREAM)));
        };
        if (kind == Part.Kind.INSERT && there.indexOf(inputs.get(0)) > there.indexOf(inputs.get(1))) {
            parts.add(new Part(kind, name(), inputs, columns(), random.nextInt(12)));
        } else if (kind != Part.Kind.INSERT) {
            parts.add(new Part(kind, name(), inputs, columns(), random.nextInt(12)));
        }
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            columns.add(any(COLUMNS));
        }
        return columns.stream().distinct().toList();
    }

    private List<String> sources(int before) {
        return parts.subList(0, before).stream()
                .filter(part -> part.kind() != Part.Kind.TYPE
                        && part.kind() != Part.Kind.INSERT
                        && part.kind() != Part.Kind.ROW)
                .map(Part::name)
                .toList();
    }

    private List<String> over(Part.Kind kind) {
        List<String> names = parts.stream()
                .filter(part -> part.kind() == kind)
                .map(Part::name)
                .toList();
        return names.isEmpty() ? List.of("NONE") : names;
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String name() {
        return "X" + names++;
    }

    /** Writes the project, and gives the number of its objects. */
    int write(Path root) throws IOException {
        PartText text = new PartText();
        parts.forEach(text::add);
        SortedSet<String> topics = new TreeSet<>();
        for (int i = 0; i < TOPICS; i++) {
            topics.add("  topic" + i + ": {partitions: 1, config: {retention.ms: " + (100000 * (1 + retentions.get(i)))
                    + "}}");
        }
        StringBuilder manifest = new StringBuilder("pipeline: p\ntopics:\n" + String.join("\n", topics) + "\n");
        manifest.append("data: {topic0: {file: data.jsonl, key: ID}}\nstatements: [p.sql]\n");
        if (!schemas.isEmpty()) {
            manifest.append("schemas:\n");
        }
        Path pipelines = Files.createDirectories(root.resolve("pipelines"));
        for (int i = 0; i < schemas.size(); i++) {
            manifest.append(String.format(Locale.ROOT, "  subject%d-value: {avro: subject%d.avsc}%n", i, i));
            Files.writeString(pipelines.resolve("subject" + i + ".avsc"), schema(schemas.get(i)));
        }
        Files.writeString(pipelines.resolve("p.yaml"), manifest);
        Files.writeString(pipelines.resolve("p.sql"), text.sql());
        Files.writeString(pipelines.resolve("data.jsonl"), "{\"ID\":\"a\",\"N1\":1}\n{\"ID\":\"b\",\"N1\":2}\n");
        return text.statements() + TOPICS + schemas.size() + 1;
    }

    private static String schema(int version) {
        StringBuilder fields = new StringBuilder("{\"name\":\"f\",\"type\":\"int\"}");
        for (int i = 0; i < version; i++) {
            fields.append(",{\"name\":\"g").append(i).append("\",\"type\":[\"null\",\"int\"],\"default\":null}");
        }
        return "{\"type\":\"record\",\"name\":\"R\",\"fields\":[" + fields + "]}";
    }
}
