package dev.weir.sql.parse;

import dev.weir.sql.parse.grammar.DialectParser;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.PrecedencePredicateTransition;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Follows all ways of the grammar through a statement at once and says how far any of them comes, and what it would need to go on. A parser only knows where
 * its own way ended, often a word or two before or behind the place that a person would point at. Used on wrong statements only.
 */
final class GrammarWalk {
    /** The rules that have a name in the user's words. */
    private static final SortedMap<Integer, String> CONCEPTS = concepts();

    private final ATN atn = DialectParser._ATN;
    private final List<Token> tokens;
    private final Map<Call, SortedSet<Integer>> known = new HashMap<>();
    private final SortedSet<String> concepts = new TreeSet<>();
    private final SortedSet<Integer> signs = new TreeSet<>();
    private int furthest;

    private GrammarWalk(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** How far the grammar comes: an index into the words, and what was expected there. */
    record Result(int index, Expected expected) {}

    /** A rule started at a word; {@code named} if what it needs there has been named by a rule around it. */
    private record Call(int rule, int index, int precedence, boolean named) {}

    private record Step(ATNState state, int index) {}

    static Result walk(List<Token> tokens) {
        GrammarWalk walk = new GrammarWalk(tokens);
        walk.ends(new Call(DialectParser.RULE_singleStatement, 0, 0, false));
        return new Result(walk.furthest, Expected.of(walk.concepts, walk.signs));
    }

    private SortedSet<Integer> ends(Call call) {
        SortedSet<Integer> before = known.get(call);
        if (before != null) {
            return before;
        }
        SortedSet<Integer> ends = new TreeSet<>();
        Deque<Step> open = new ArrayDeque<>();
        Set<Step> seen = new HashSet<>();
        open.push(new Step(atn.ruleToStartState[call.rule()], call.index()));
        while (!open.isEmpty()) {
            Step step = open.pop();
            if (!seen.add(step)) {
                continue;
            }
            if (step.state() instanceof RuleStopState) {
                ends.add(step.index());
                continue;
            }
            for (Transition transition : step.state().getTransitions()) {
                follow(call, step, transition, open);
            }
        }
        known.put(call, ends);
        return ends;
    }

    private void follow(Call call, Step step, Transition transition, Deque<Step> open) {
        if (transition instanceof RuleTransition rule) {
            enter(call, step, rule, open);
        } else if (transition instanceof PrecedencePredicateTransition predicate) {
            if (predicate.precedence >= call.precedence()) {
                open.push(new Step(transition.target, step.index()));
            }
        } else if (transition.isEpsilon()) {
            open.push(new Step(transition.target, step.index()));
        } else {
            consume(call, step, transition, open);
        }
    }

    private void enter(Call call, Step step, RuleTransition transition, Deque<Step> open) {
        int rule = transition.target.ruleIndex;
        boolean named = call.named() && step.index() == call.index();
        String concept = CONCEPTS.get(rule);
        if (concept != null && !named) {
            expect(step.index(), () -> concepts.add(concept));
            named = true;
        }
        for (int end : ends(new Call(rule, step.index(), transition.precedence, named))) {
            open.push(new Step(transition.followState, end));
        }
    }

    private void consume(Call call, Step step, Transition transition, Deque<Step> open) {
        int index = step.index();
        int type = index < tokens.size() ? tokens.get(index).getType() : Token.EOF;
        if (transition.matches(type, Token.MIN_USER_TOKEN_TYPE, atn.maxTokenType)) {
            open.push(new Step(transition.target, index + 1));
            return;
        }
        IntervalSet label = transition.label();
        if (label != null && !(call.named() && index == call.index())) {
            expect(index, () -> signs.addAll(label.toList()));
        }
    }

    /** Notes what is expected, if no way has come further yet. */
    private void expect(int index, Runnable note) {
        if (index < furthest) {
            return;
        }
        if (index > furthest) {
            furthest = index;
            concepts.clear();
            signs.clear();
        }
        note.run();
    }

    private static SortedMap<Integer, String> concepts() {
        SortedMap<Integer, String> concepts = new TreeMap<>();
        for (int rule : List.of(
                DialectParser.RULE_expression,
                DialectParser.RULE_predicated,
                DialectParser.RULE_valueExpression,
                DialectParser.RULE_primary)) {
            concepts.put(rule, Expected.EXPRESSION);
        }
        for (int rule : List.of(
                DialectParser.RULE_identifier,
                DialectParser.RULE_name,
                DialectParser.RULE_sourceName,
                DialectParser.RULE_variableName)) {
            concepts.put(rule, Expected.NAME);
        }
        concepts.put(DialectParser.RULE_resourceName, "a name or a string");
        concepts.put(DialectParser.RULE_property, "a property");
        concepts.put(DialectParser.RULE_propertyValue, Expected.LITERAL);
        concepts.put(DialectParser.RULE_literal, Expected.LITERAL);
        concepts.put(DialectParser.RULE_number, "a number");
        concepts.put(DialectParser.RULE_timeSpan, "an amount of time such as 10 SECONDS");
        concepts.put(DialectParser.RULE_timeUnit, Expected.UNIT);
        concepts.put(DialectParser.RULE_type, "a type");
        concepts.put(DialectParser.RULE_typeParameter, "a whole number");
        concepts.put(DialectParser.RULE_window, "TUMBLING, HOPPING or SESSION");
        concepts.put(DialectParser.RULE_columnElement, Expected.COLUMN);
        concepts.put(DialectParser.RULE_predicate, Expected.OPERATOR);
        return concepts;
    }
}
