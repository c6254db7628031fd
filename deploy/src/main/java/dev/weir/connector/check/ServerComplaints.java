package dev.weir.connector.check;

import dev.weir.connector.ConfigEntry;
import dev.weir.connector.Places;
import dev.weir.connector.WrittenConnector;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** What a server says about a connector's settings, put together with what was found without it: codes {@code WEIR-CON-020} and {@code 021}. */
public final class ServerComplaints {
    private ServerComplaints() {}

    /**
     * One list, in the order of the text. Where both complain about the same setting, the server's words stand beside ours.
     *
     * @param complaints by setting, secrets taken out of them
     */
    public static List<Diagnostic> merge(
            WrittenConnector connector, List<Diagnostic> found, SortedMap<String, String> complaints) {
        List<Diagnostic> merged = new ArrayList<>(found);
        complaints.forEach((key, words) -> add(connector, key, words, merged));
        merged.sort(Places.ORDER);
        return merged;
    }

    /** The server has no such class. */
    public static Diagnostic noSuchClass(WrittenConnector connector, String type, Collection<String> known) {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        Diagnostic problem = Diagnostic.error(
                "WEIR-CON-020",
                "The server has no such connector",
                "No worker of the target has the class " + type + ". Install its plugin there, or correct the name.",
                connector.typeSpan());
        return known.stream()
                .filter(name -> name.endsWith("." + simple))
                .findFirst()
                .map(name -> problem.withHint("It has " + name + "."))
                .orElse(problem);
    }

    private static void add(WrittenConnector connector, String key, String words, List<Diagnostic> merged) {
        Optional<ConfigEntry> entry = connector.find(key);
        for (int i = 0; i < merged.size(); i++) {
            if (isAbout(merged.get(i), key, entry)) {
                merged.set(i, merged.get(i).withHint("The server says: " + words));
                return;
            }
        }
        merged.add(Diagnostic.error(
                "WEIR-CON-021",
                "The server refuses a setting",
                key + ": " + words,
                entry.map(ConfigEntry::span).orElse(connector.typeSpan())));
    }

    private static boolean isAbout(Diagnostic diagnostic, String key, Optional<ConfigEntry> entry) {
        Optional<Span> span = diagnostic.span().filter(found -> diagnostic.isError());
        return entry.isPresent()
                ? span.filter(found -> found.equals(entry.get().span())
                                || found.equals(entry.get().keySpan()))
                        .isPresent()
                : span.isPresent() && diagnostic.detail().endsWith(" " + key + ".");
    }
}
