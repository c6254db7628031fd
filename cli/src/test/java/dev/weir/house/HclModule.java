package dev.weir.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of Terraform's files, as far as its names go. Relies on terraform's own layout: a block begins and ends at the margin, and what stands in it is
 * indented by two.
 */
record HclModule(String text, List<Block> all) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^([a-z]+)((?: \"[^\"]+\")*) \\{(.*?)(?:^|(?<=\\{))}$");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?m)^  ([a-z_]+)\\s*= ");
    private static final Pattern OBJECT = Pattern.compile("(?<![\\w.\"/])((?:data\\.)?confluent_[a-z_]+\\.[a-z_]+)");

    /** @param labels the words in quotes behind the block's kind */
    record Block(String kind, List<String> labels, String body) {
        String name() {
            return labels.get(labels.size() - 1);
        }

        SortedSet<String> attributes() {
            return names(ATTRIBUTE, body);
        }

        /** The value of an attribute that is a text. */
        String text(String attribute) {
            Matcher value =
                    Pattern.compile("(?m)^  " + attribute + "\\s*= \"(.*)\"$").matcher(body);
            if (!value.find()) {
                throw new IllegalArgumentException(attribute + " of " + labels);
            }
            return value.group(1);
        }
    }

    static HclModule read(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".tf"))
                    .sorted()
                    .toList()) {
                text.append(withoutComments(Files.readString(file)));
            }
        }
        List<Block> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            List<String> labels = Pattern.compile("\"([^\"]+)\"")
                    .matcher(block.group(2))
                    .results()
                    .map(label -> label.group(1))
                    .toList();
            blocks.add(new Block(block.group(1), labels, block.group(3)));
        }
        return new HclModule(text.toString(), blocks);
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?m)^\\s*#.*$", "");
    }

    List<Block> blocks(String kind) {
        return all.stream().filter(block -> block.kind().equals(kind)).toList();
    }

    SortedSet<String> names(String kind) {
        return blocks(kind).stream().map(Block::name).collect(Collectors.toCollection(TreeSet::new));
    }

    SortedSet<String> locals() {
        return blocks("locals").stream()
                .flatMap(block -> block.attributes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Variables that have to be given. */
    SortedSet<String> required() {
        return blocks("variable").stream()
                .filter(variable -> !variable.attributes().contains("default"))
                .map(Block::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names behind {@code var.}, {@code local.} or {@code module.}. */
    SortedSet<String> references(String prefix) {
        return names(Pattern.compile("(?<![\\w.])" + prefix + "\\.([a-z_]+)"), text);
    }

    /** The outputs of a module that are read, also of those that there are several of. */
    SortedSet<String> outputsRead(String module) {
        return names(Pattern.compile("(?<![\\w.])module\\." + module + "(?:\\[[*0-9]+])?\\.([a-z_]+)"), text);
    }

    /** Resources and data, as they are referred to. */
    SortedSet<String> objects() {
        SortedSet<String> objects = new TreeSet<>();
        blocks("resource").forEach(block -> objects.add(String.join(".", block.labels())));
        blocks("data").forEach(block -> objects.add("data." + String.join(".", block.labels())));
        return objects;
    }

    SortedSet<String> objectReferences() {
        return names(OBJECT, text);
    }

    private static SortedSet<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
