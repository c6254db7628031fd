package dev.weir.connector.check;

import dev.weir.connector.ConfigEntry;
import dev.weir.connector.OneOf;
import java.util.List;

/** Settings that exclude each other, and those of which one is needed. Empty ones count as not given. */
final class OneOfRule implements Checking.Rule {
    @Override
    public void check(Checking checking) {
        checking.kind().oneOfs().forEach(rule -> check(checking, rule));
    }

    private static void check(Checking checking, OneOf rule) {
        List<ConfigEntry> given = checking.connector().config().stream()
                .filter(entry -> rule.keys().contains(entry.key()))
                .filter(entry -> !entry.text().isEmpty())
                .toList();
        given.stream().skip(1).forEach(entry -> checking.report(CheckProblems.tooMany(entry, given.get(0))));
        if (given.isEmpty() && rule.required()) {
            checking.report(
                    CheckProblems.noneOf(checking.connector().typeSpan(), rule, CheckProblems.title(checking.kind())));
        }
    }
}
