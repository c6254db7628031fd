package dev.weir.manifest;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import dev.weir.source.Span;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML without giving it any meaning: no types are guessed and no objects made. */
final class YamlReader {
    /** Deeper documents are refused: none of ours nests more than a few levels, and an anchor may hold itself. */
    private static final int DEEPEST = 50;

    private final SourceText source;
    private final boolean wide;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private YamlReader(SourceText source) {
        this.source = source;
        this.wide = source.text().codePoints().anyMatch(Character::isSupplementaryCodePoint);
    }

    /** The document; an empty mapping where there is none or where it isn't YAML. */
    static Checked<Yaml> read(SourceText source) {
        return new YamlReader(source).read();
    }

    private Checked<Yaml> read() {
        Yaml root = new Yaml.Mapping(List.of(), source.span(0, 0));
        try {
            Optional<Node> node = Optional.ofNullable(yaml().compose(new StringReader(source.text())));
            if (node.isPresent()) {
                root = convert(node.get(), 0);
            }
        } catch (MarkedYAMLException e) {
            Diagnostic problem = ManifestProblems.notYaml(place(e), problem(e));
            diagnostics.add(variableAt(place(e)) ? problem.withHint("Between { and }, ${…} needs quotes.") : problem);
        } catch (YAMLException e) {
            diagnostics.add(ManifestProblems.notYaml(
                    source.span(0, 0), ManifestProblems.sentence(String.valueOf(e.getMessage()))));
        }
        return new Checked<>(root, diagnostics);
    }

    private static org.yaml.snakeyaml.Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        return new org.yaml.snakeyaml.Yaml(options);
    }

    private Yaml convert(Node node, int depth) {
        Span span = span(node);
        if (depth > DEEPEST) {
            diagnostics.add(ManifestProblems.notYaml(span, "This is nested too deeply, or refers to itself."));
            return new Yaml.Scalar("", true, span);
        }
        if (node instanceof MappingNode mapping) {
            return new Yaml.Mapping(entries(mapping, depth), span);
        }
        if (node instanceof SequenceNode sequence) {
            return new Yaml.Sequence(
                    sequence.getValue().stream()
                            .map(item -> convert(item, depth + 1))
                            .toList(),
                    span);
        }
        ScalarNode scalar = (ScalarNode) node;
        return new Yaml.Scalar(scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN, span);
    }

    private List<Yaml.Entry> entries(MappingNode mapping, int depth) {
        List<Yaml.Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (convert(tuple.getKeyNode(), depth + 1) instanceof Yaml.Scalar key) {
                entries.add(new Yaml.Entry(key, convert(tuple.getValueNode(), depth + 1)));
            } else {
                diagnostics.add(ManifestProblems.wrongType(span(tuple.getKeyNode()), "A key is a plain word here."));
            }
        }
        return entries;
    }

    /** Without the line breaks that YAML counts to a block. */
    private Span span(Node node) {
        int start = offset(node.getStartMark());
        int end = offset(node.getEndMark());
        while (end > start && Character.isWhitespace(source.text().charAt(end - 1))) {
            end--;
        }
        return source.span(start, end);
    }

    private Span place(MarkedYAMLException e) {
        Optional<Mark> mark = Optional.ofNullable(e.getProblemMark());
        int start = Math.min(mark.map(this::offset).orElse(0), source.text().length());
        return source.span(start, start + 1);
    }

    private boolean variableAt(Span span) {
        return span.start() > 0 && source.text().startsWith("${", span.start() - 1);
    }

    private static String problem(MarkedYAMLException e) {
        String problem =
                ManifestProblems.sentence(Optional.ofNullable(e.getProblem()).orElse("not readable"));
        return Optional.ofNullable(e.getContext())
                .map(context -> problem + " This came up " + context + ".")
                .orElse(problem);
    }

    /** SnakeYAML counts code points, spans count UTF-16 units. */
    private int offset(Mark mark) {
        return wide ? source.text().offsetByCodePoints(0, mark.getIndex()) : mark.getIndex();
    }
}
