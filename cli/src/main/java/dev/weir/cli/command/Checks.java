package dev.weir.cli.command;

import dev.weir.check.CheckResult;
import dev.weir.check.CheckRun;
import dev.weir.check.KsqlQuestions;
import dev.weir.cli.render.CheckText;
import dev.weir.cli.view.Activity;
import dev.weir.desired.DesiredState;
import dev.weir.ledger.LedgerState;
import dev.weir.manifest.Check;
import dev.weir.port.Progress;
import dev.weir.session.TargetSession;
import dev.weir.sql.ast.Query;
import dev.weir.strategy.Versions;
import java.util.List;
import java.util.Map;

/** The checks of pipelines, run one after the other in front of the user. */
final class Checks {
    private final Session session;
    private final TargetSession target;

    Checks(Session session, TargetSession target) {
        this.session = session;
        this.target = target;
    }

    /** Runs all of a pipeline's, and says how each one went; returns how many failed. */
    int run(DesiredState desired) {
        if (desired.checks().isEmpty()) {
            return 0;
        }
        LedgerState ledger = target.ledger(desired.pipeline(), Progress.SILENT);
        int failed = 0;
        for (Check check : desired.checks()) {
            CheckResult result = result(check, ledger);
            session.view().document(CheckText.of(result), List.of(CheckText.json(desired.pipeline(), result)));
            session.view().diagnostics(result.failure().stream().toList());
            failed += result.passed() ? 0 : 1;
        }
        return failed;
    }

    private CheckResult result(Check check, LedgerState ledger) {
        Query written = session.orFail(QueryText.parse(check.name(), check.query(), Map.of()));
        Query query = Versions.resolved(written, ledger);
        try (Activity activity = session.view().waiting("checking whether " + check.name())) {
            CheckResult result = CheckRun.of(check, query, new KsqlQuestions(target.ksqldb(), QueryText.of(query)));
            activity.quietlyNow("");
            return result;
        }
    }
}
