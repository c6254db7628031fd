package dev.weir.execute;

import java.util.ArrayList;
import java.util.List;

/** Splits text by RFC 4180: cells with commas, quotes or line breaks stand in quotes, and a quote within is doubled. */
final class CsvParser {
    private final String text;
    private final List<Record> records = new ArrayList<>();
    private int position;
    private int line = 1;

    CsvParser(String text) {
        this.text = text;
    }

    /** @param line of its first character, from 1 */
    record Record(int line, List<String> cells) {}

    List<Record> records() throws DataLine.Wrong {
        while (position < text.length()) {
            int start = line;
            List<String> cells = cells();
            if (cells.size() > 1 || !cells.get(0).isEmpty()) {
                records.add(new Record(start, cells));
            }
        }
        return records;
    }

    private List<String> cells() throws DataLine.Wrong {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (position < text.length() && text.charAt(position) == ',') {
            position++;
            cells.add(cell());
        }
        lineBreak();
        return cells;
    }

    private String cell() throws DataLine.Wrong {
        if (position < text.length() && text.charAt(position) == '"') {
            return quoted();
        }
        int start = position;
        while (position < text.length() && ",\r\n".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position);
    }

    private String quoted() throws DataLine.Wrong {
        int start = line;
        StringBuilder cell = new StringBuilder();
        for (position++; position < text.length(); position++) {
            char character = text.charAt(position);
            if (character == '"' && !text.startsWith("\"\"", position)) {
                position++;
                return afterQuote(cell.toString());
            }
            position += character == '"' ? 1 : 0;
            line += character == '\n' ? 1 : 0;
            cell.append(character);
        }
        throw new DataLine.Wrong(start, "a quote is opened and never closed");
    }

    private String afterQuote(String cell) throws DataLine.Wrong {
        if (position < text.length() && ",\r\n".indexOf(text.charAt(position)) < 0) {
            throw new DataLine.Wrong(line, "something stands between a closing quote and the next comma");
        }
        return cell;
    }

    private void lineBreak() {
        if (text.startsWith("\r\n", position)) {
            position++;
        }
        position++;
        line++;
    }
}
