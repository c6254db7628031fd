package dev.weir.sql.fuzz;

import java.util.Arrays;

/** @param kind the same for all inputs that show the same bug, as far as one can tell */
record Fault(String kind, String detail) {

    /** Where in our code a stack stands. */
    static String place(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> frame.getClassName().startsWith("dev.weir."))
                .findFirst()
                .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName())
                .orElse("unknown place");
    }
}
