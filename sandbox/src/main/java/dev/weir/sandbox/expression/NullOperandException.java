package dev.weir.sandbox.expression;

/** Arithmetic on null: the expression around it, as far as it is computed on its own, is null. Frequent, so there is but one, without a trace. */
final class NullOperandException extends RuntimeException {
    @SuppressWarnings("StaticAssignmentOfThrowable") // without a trace, all are alike
    static final NullOperandException INSTANCE = new NullOperandException();

    private NullOperandException() {
        super("arithmetic on null", null, false, false);
    }
}
