package dev.weir.flink;

import dev.weir.model.Sha256;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names for the statements of one pipeline. A name says what the statement is about and not what it says, so it stays when the statement is changed. Confluent
 * Cloud takes lower-case letters, digits and dashes, at most 100; a digest keeps apart what would be called the same.
 */
public final class FlinkNames {
    private static final int LONGEST = 80;
    private static final int DIGEST = 6;

    private final String pipeline;
    private final Map<String, Integer> counts = new TreeMap<>();

    public FlinkNames(String pipeline) {
        this.pipeline = pipeline;
    }

    /** Of the next statement in the order of the files: further INSERTs into one table are told apart by their order. */
    public String next(FlinkFacts facts) {
        String what = facts.form().word() + " " + facts.subject().sql();
        int number = counts.merge(what, 1, Integer::sum);
        String readable = slug(
                pipeline + "-" + facts.form().word() + "-" + facts.subject().name());
        String digest = Sha256.of(pipeline + "\n" + what + "\n" + number).substring(0, DIGEST);
        return readable.substring(0, Math.min(LONGEST, readable.length())).replaceAll("-+$", "") + "-" + digest;
    }

    /** Whether Confluent Cloud takes a name that somebody chose. */
    public static boolean isValid(String name) {
        return name.length() <= 100 && name.matches("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
    }
}
