package dev.weir.manifest;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;

/**
 * A file pattern in the shell's manner: {@code *}, {@code ?}, {@code [a-z]}, {@code {a,b}}, and {@code **} for any number of directories.
 *
 * @param directory the part before the first wildcard
 * @param rest from the first directory or file name with a wildcard on; empty for a plain path
 */
record Pattern(String directory, String rest) {

    static Pattern of(String text) {
        int wildcard = firstWildcard(text);
        if (wildcard == text.length()) {
            return new Pattern(text, "");
        }
        int slash = text.lastIndexOf('/', wildcard);
        return new Pattern(text.substring(0, slash + 1), text.substring(slash + 1));
    }

    boolean hasWildcards() {
        return !rest.isEmpty();
    }

    /** How many levels of directories can match. */
    int depth() {
        return rest.contains("**")
                ? Integer.MAX_VALUE
                : (int) rest.chars().filter(c -> c == '/').count() + 1;
    }

    boolean matches(Path relative) {
        return matcher(rest).matches(relative)
                || rest.startsWith("**/") && matcher(rest.substring(3)).matches(relative);
    }

    private static PathMatcher matcher(String glob) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    }

    private static int firstWildcard(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("*?[{".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
