package dev.weir.cli.render;

import java.util.List;

/** Pieces of Markdown as GitHub and GitLab read it. What comes from files or servers is text in it: it can't become markup, and calls nobody by name. */
final class Markdown {
    private static final String PUNCTUATION = "\\`*_[]<>#|~&$";

    /** Nobody sees it, and it keeps {@code @somebody} and {@code #1} from becoming a call or a link. */
    private static final String ZERO_WIDTH_SPACE = "&#8203;";

    private Markdown() {}

    /** Prose, whose line breaks mean nothing here. */
    static String text(String prose) {
        StringBuilder escaped = new StringBuilder();
        for (char c : Visible.line(prose.replaceAll("\\s+", " ")).toCharArray()) {
            if (PUNCTUATION.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
            if (c == '@' || c == '#') {
                escaped.append(ZERO_WIDTH_SPACE);
            }
        }
        return escaped.toString();
    }

    /** A name, or another piece of code on one line. In a cell of a table a bar has to be escaped even there. */
    static String code(String code) {
        String shown = Visible.line(code).replace("|", "\\|");
        String fence = "`".repeat(longestRun(shown) + 1);
        boolean padded = shown.startsWith("`") || shown.endsWith("`");
        String padding = padded ? " " : "";
        return fence + padding + shown + padding + fence;
    }

    /** Lines of code, behind a fence that none of them can end. */
    static String block(String language, List<String> lines) {
        String code = Visible.of(String.join("\n", lines));
        String fence = "`".repeat(Math.max(3, longestRun(code) + 1));
        return fence + language + "\n" + code + "\n" + fence + "\n";
    }

    /** Text between tags. */
    static String html(String text) {
        return Visible.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (char c : text.toCharArray()) {
            run = c == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
