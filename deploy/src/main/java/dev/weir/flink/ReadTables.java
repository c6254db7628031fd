package dev.weir.flink;

import dev.weir.flink.FlinkFacts.Mention;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the tables that a statement's queries read: behind FROM and JOIN, and as TABLE arguments of window functions. */
final class ReadTables {
    /** Functions in whose brackets FROM means something else. */
    private static final List<String> FROM_INSIDE = List.of("EXTRACT", "TRIM", "SUBSTRING", "OVERLAY");

    private final Tokens tokens;
    private final Map<TableName, Mention> found = new LinkedHashMap<>();

    ReadTables(Tokens tokens) {
        this.tokens = tokens;
    }

    /** In the order in which they are first mentioned. */
    List<Mention> find() {
        Deque<Integer> brackets = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isSign(i, '(')) {
                brackets.push(i);
            } else if (tokens.isSign(i, ')')) {
                brackets.poll();
            } else if (tokens.is(i, "JOIN") || tokens.is(i, "FROM") && isClause(i, brackets)) {
                source(i + 1);
            } else if (tokens.is(i, "TABLE") && isArgument(i)) {
                note(i + 1);
            }
        }
        Set<String> named = named();
        found.keySet().removeIf(table -> !table.qualified() && named.contains(table.name()));
        return List.copyOf(found.values());
    }

    private boolean isClause(int from, Deque<Integer> brackets) {
        boolean comparison = tokens.is(from - 1, "DISTINCT") && tokens.isAny(from - 2, List.of("IS", "NOT"));
        boolean inFunction = !brackets.isEmpty() && tokens.isAny(brackets.element() - 1, FROM_INSIDE);
        return !comparison && !inFunction;
    }

    private boolean isArgument(int table) {
        return tokens.isSign(table - 1, '(') || tokens.isSign(table - 1, ',') || tokens.isSign(table - 1, '>');
    }

    /** A table with its other name, and those behind commas. */
    private void source(int at) {
        if (!tokens.isName(at) || tokens.isSign(tokens.behindName(at), '(')) {
            return;
        }
        note(at);
        int next = tokens.behindName(at);
        next = tokens.is(next, "AS") ? next + 1 : next;
        next = tokens.isName(next) ? next + 1 : next;
        if (tokens.isSign(next, ',')) {
            source(next + 1);
        }
    }

    private void note(int at) {
        tokens.name(at).ifPresent(mention -> found.putIfAbsent(mention.table(), mention));
    }

    /** What WITH gives names to. */
    private Set<String> named() {
        Set<String> named = new TreeSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            int at = tokens.is(i, "WITH") ? i + 1 : tokens.size();
            while (tokens.isName(at)) {
                int as = tokens.isSign(at + 1, '(') ? tokens.behindBracket(at + 1) : at + 1;
                if (!tokens.is(as, "AS") || !tokens.isSign(as + 1, '(')) {
                    break;
                }
                named.add(tokens.text(at));
                int behind = tokens.behindBracket(as + 1);
                at = tokens.isSign(behind, ',') ? behind + 1 : tokens.size();
            }
        }
        return named;
    }
}
