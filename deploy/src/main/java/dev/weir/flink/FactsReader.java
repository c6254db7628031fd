package dev.weir.flink;

import dev.weir.flink.FlinkFacts.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds in a statement's tokens what it creates and writes. */
final class FactsReader {
    private final Tokens tokens;

    FactsReader(List<Token> tokens) {
        this.tokens = new Tokens(tokens);
    }

    FlinkFacts read() {
        List<Mention> reads = new ArrayList<>(new ReadTables(tokens).find());
        if (!tokens.is(0, "CREATE")) {
            FlinkForm form = tokens.is(0, "INSERT") ? FlinkForm.INSERT : FlinkForm.STATEMENT_SET;
            return new FlinkFacts(form, Optional.empty(), written(), reads, new TreeMap<>());
        }
        int at = tokens.is(1, "OR") ? 3 : 1;
        boolean view = tokens.is(at, "VIEW");
        at = tokens.is(at + 1, "IF") ? at + 4 : at + 1;
        Optional<Mention> created = tokens.name(at);
        tokens.atTop("LIKE").flatMap(tokens::name).ifPresent(reads::add);
        boolean query = tokens.atTop("AS").isPresent();
        FlinkForm form = view ? FlinkForm.VIEW : query ? FlinkForm.TABLE_AS : FlinkForm.TABLE;
        return new FlinkFacts(form, created, List.of(), reads, options());
    }

    private List<Mention> written() {
        List<Mention> written = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, "INSERT") && tokens.is(i + 1, "INTO")) {
                tokens.name(i + 2).ifPresent(written::add);
            }
        }
        return written;
    }

    private SortedMap<String, String> options() {
        SortedMap<String, String> options = new TreeMap<>();
        Optional<Integer> start = tokens.atTop("WITH").filter(at -> tokens.isSign(at, '('));
        if (start.isPresent()) {
            for (int i = start.get() + 1; i + 2 < tokens.size() && !tokens.isSign(i, ')'); i++) {
                if (tokens.isString(i) && tokens.isSign(i + 1, '=') && tokens.isString(i + 2)) {
                    options.put(tokens.text(i), tokens.text(i + 2));
                }
            }
        }
        return options;
    }
}
