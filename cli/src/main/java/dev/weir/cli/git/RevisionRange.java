package dev.weir.cli.git;

import java.util.Optional;

/**
 * What is compared with what, as git writes it: {@code main} with the working tree, {@code main..topic} one with the other, {@code main...topic} from where
 * both parted. What is left out beside dots is HEAD.
 *
 * @param head empty for the working tree
 * @param fromMergeBase compare with the last commit that both have in common instead of with base itself
 */
public record RevisionRange(String base, Optional<String> head, boolean fromMergeBase) {
    private static final String HEAD = "HEAD";

    public static RevisionRange parse(String written) {
        int dots = written.indexOf("..");
        if (dots < 0) {
            return new RevisionRange(written, Optional.empty(), false);
        }
        boolean three = written.startsWith("...", dots);
        String head = written.substring(dots + (three ? 3 : 2));
        return new RevisionRange(orHead(written.substring(0, dots)), Optional.of(orHead(head)), three);
    }

    private static String orHead(String revision) {
        return revision.isEmpty() ? HEAD : revision;
    }
}
