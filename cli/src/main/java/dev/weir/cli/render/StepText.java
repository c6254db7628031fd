package dev.weir.cli.render;

import dev.weir.plan.Step;
import java.time.Duration;

/** A step of a plan, while it is carried out and after. */
public final class StepText {
    private StepText() {}

    /** {@code creating stream RATINGS}. */
    public static String doing(Step step) {
        String verb = switch (step.action()) {
            case CREATE -> "creating ";
            case CONTINUE -> "handing over to ";
            case CATCH_UP -> "waiting for ";
            case SWITCH -> "switching to ";
            case REPLACE, ALTER -> "changing ";
            case DROP -> "removing ";
            case ADOPT -> "adopting ";
            case FORGET -> "forgetting ";
        };
        return verb + step.id();
    }

    /** {@code  3/15 + stream RATINGS created  0.4 s}. */
    public static Text done(Step step, int number, int of, Duration took) {
        String verb = switch (step.action()) {
            case CREATE -> "created";
            case CONTINUE -> "took over";
            case CATCH_UP -> "caught up";
            case SWITCH -> "serves";
            case REPLACE, ALTER -> "changed";
            case DROP -> "removed";
            case ADOPT -> "adopted";
            case FORGET -> "forgotten";
        };
        return counter(number, of)
                .add(role(step), sign(step) + " ")
                .add(step.id() + " " + verb)
                .add(Role.QUIET, "  " + Seconds.of(took))
                .line();
    }

    public static Text failed(Step step, int number, int of, Duration took) {
        return counter(number, of)
                .add(Role.BAD, "! " + step.id() + " failed")
                .add(Role.QUIET, "  " + Seconds.of(took))
                .line();
    }

    private static Text counter(int number, int of) {
        String width = Integer.toString(of);
        String digits = Integer.toString(number);
        return Text.of(Role.QUIET, " ".repeat(width.length() - digits.length()) + digits + "/" + of + " ");
    }

    private static String sign(Step step) {
        return switch (step.action()) {
            case CREATE -> "+";
            case REPLACE, ALTER, CONTINUE, SWITCH -> "~";
            case CATCH_UP -> "…";
            case DROP, FORGET -> "-";
            case ADOPT -> "=";
        };
    }

    private static Role role(Step step) {
        return switch (step.action()) {
            case CREATE -> Role.GOOD;
            case REPLACE, ALTER, CONTINUE, SWITCH -> Role.CAUTION;
            case CATCH_UP -> Role.QUIET;
            case DROP, FORGET -> Role.BAD;
            case ADOPT -> Role.QUIET;
        };
    }
}
