package dev.weir.sandbox.conformance;

/** What came of a case. */
record Verdict(QttCase test, Outcome outcome, String reason) {
    enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }
}
