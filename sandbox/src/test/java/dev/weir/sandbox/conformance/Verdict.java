package dev.weir.sandbox.conformance;

import dev.weir.sandbox.testing.CaseReport;
import dev.weir.sandbox.testing.CaseReport.Outcome;

/** What came of a case. */
record Verdict(QttCase test, Outcome outcome, String reason) {
    CaseReport.Line line() {
        return new CaseReport.Line(test.name(), test.file(), test.isNegative(), outcome, reason);
    }
}
