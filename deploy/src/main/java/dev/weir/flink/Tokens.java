package dev.weir.flink;

import dev.weir.flink.FlinkFacts.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tokens of one statement, which may be asked for beyond their ends. */
final class Tokens {
    private final List<Token> tokens;

    Tokens(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    int size() {
        return tokens.size();
    }

    boolean is(int at, String word) {
        return inside(at) && tokens.get(at).is(word);
    }

    boolean isAny(int at, List<String> words) {
        return words.stream().anyMatch(word -> is(at, word));
    }

    boolean isSign(int at, char sign) {
        return inside(at) && tokens.get(at).isSign(sign);
    }

    boolean isString(int at) {
        return inside(at) && tokens.get(at).kind() == Token.Kind.STRING;
    }

    boolean isName(int at) {
        return inside(at) && tokens.get(at).isName();
    }

    String text(int at) {
        return tokens.get(at).text();
    }

    /** Where a token begins in the text. */
    int start(int at) {
        return tokens.get(at).start();
    }

    /** The name that begins at a token, with its catalog and database. */
    Optional<Mention> name(int at) {
        if (!isName(at)) {
            return Optional.empty();
        }
        int last = behindName(at) - 1;
        List<String> path = new ArrayList<>();
        for (int i = at; i <= last; i += 2) {
            path.add(text(i));
        }
        return Optional.of(new Mention(
                new TableName(path), tokens.get(at).start(), tokens.get(last).end()));
    }

    /** The token behind the name that begins at one. */
    int behindName(int at) {
        int next = at + 1;
        while (isSign(next, '.') && isName(next + 1)) {
            next += 2;
        }
        return next;
    }

    /** The token behind the first such word that isn't in brackets. */
    Optional<Integer> atTop(String word) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += isSign(i, '(') ? 1 : isSign(i, ')') ? -1 : 0;
            if (depth == 0 && is(i, word)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /** The token behind the bracket that closes the one at a token. */
    int behindBracket(int at) {
        int depth = 0;
        for (int i = at; i < tokens.size(); i++) {
            depth += isSign(i, '(') ? 1 : isSign(i, ')') ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return tokens.size();
    }

    private boolean inside(int at) {
        return at >= 0 && at < tokens.size();
    }
}
