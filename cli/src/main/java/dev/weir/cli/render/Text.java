package dev.weir.cli.render;

import java.util.ArrayList;
import java.util.List;

/** A text in the making whose pieces have roles. Whether they become colours is decided where it is written. */
public final class Text {
    private record Piece(Role role, String text) {}

    private final List<Piece> pieces = new ArrayList<>();

    public static Text of(String text) {
        return new Text().add(text);
    }

    public static Text of(Role role, String text) {
        return new Text().add(role, text);
    }

    public Text add(String text) {
        return add(Role.PLAIN, text);
    }

    public Text add(Role role, String text) {
        pieces.add(new Piece(role, Visible.of(text)));
        return this;
    }

    public Text add(Text other) {
        pieces.addAll(other.pieces);
        return this;
    }

    public Text line() {
        return add("\n");
    }

    /** The same text, cut at its line breaks; a line break at the end starts no further line. */
    List<Text> lines() {
        List<Text> lines = new ArrayList<>();
        Text line = new Text();
        for (Piece piece : pieces) {
            String rest = piece.text;
            for (int end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
                lines.add(line.add(piece.role, rest.substring(0, end)));
                line = new Text();
                rest = rest.substring(end + 1);
            }
            line.add(piece.role, rest);
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    public boolean isEmpty() {
        return pieces.stream().allMatch(piece -> piece.text.isEmpty());
    }

    public int length() {
        return pieces.stream().mapToInt(piece -> piece.text.length()).sum();
    }

    public String plain() {
        StringBuilder plain = new StringBuilder();
        for (Piece piece : pieces) {
            plain.append(piece.text);
        }
        return plain.toString();
    }

    public String coloured() {
        StringBuilder coloured = new StringBuilder();
        for (Piece piece : pieces) {
            coloured.append(piece.role.paint(piece.text));
        }
        return coloured.toString();
    }

    @Override
    public String toString() {
        return plain();
    }
}
