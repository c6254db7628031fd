package dev.weir.cli.script;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of items, each started by a line of its own:
 *
 * <pre>
 * # prose, kept as it is
 * === file pipelines/a.yaml      and its content up to the next item
 * === server NAME BEHAVIOUR      ${NAME} stands for its host and port from here on
 * === remove pipelines/a.yaml
 * $ weir plan a                  and what it answers: the standard output,
 * --- err                        what it says beside it,
 * --- exit 1                     and its exit code where that isn't 0
 * </pre>
 */
record Script(List<Item> items) {
    sealed interface Item {
        /** The item as it stands in a script. */
        String text();
    }

    record Prose(String text) implements Item {}

    record GivenFile(String path, String content) implements Item {
        @Override
        public String text() {
            return "=== file " + path + "\n" + content;
        }
    }

    record GivenServer(String name, String behaviour) implements Item {
        @Override
        public String text() {
            return "=== server " + name + " " + behaviour + "\n";
        }
    }

    record Removed(String path) implements Item {
        @Override
        public String text() {
            return "=== remove " + path + "\n";
        }
    }

    /** @param answer as it was expected, or as it came */
    record Run(String command, String answer) implements Item {
        @Override
        public String text() {
            return "$ " + command + "\n" + answer;
        }
    }

    static Script parse(String text) {
        List<Item> items = new ArrayList<>();
        List<String> lines = text.lines().toList();
        int at = 0;
        while (at < lines.size()) {
            int end = at + 1;
            while (end < lines.size() && !startsItem(lines.get(end))) {
                end++;
            }
            items.add(item(lines.get(at), joined(lines.subList(at + 1, end))));
            at = end;
        }
        return new Script(items);
    }

    private static boolean startsItem(String line) {
        return line.startsWith("=== ") || line.startsWith("$ ") || line.startsWith("# ");
    }

    private static Item item(String head, String body) {
        String[] words = head.split(" ", 4);
        if (head.startsWith("$ ")) {
            return new Run(head.substring(2), body);
        }
        if (head.startsWith("=== file ")) {
            return new GivenFile(words[2], body);
        }
        if (head.startsWith("=== server ")) {
            return new GivenServer(words[2], words[3]);
        }
        return head.startsWith("=== remove ") ? new Removed(words[2]) : new Prose(head + "\n" + body);
    }

    private static String joined(List<String> lines) {
        StringBuilder joined = new StringBuilder();
        lines.forEach(line -> joined.append(line).append('\n'));
        return joined.toString();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        items.forEach(item -> text.append(item.text()));
        return text.toString();
    }
}
