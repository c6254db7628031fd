package dev.weir.manifest;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.model.ConfigValue;
import dev.weir.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the values of variables into the single values of a document. References to secrets stay as they are. */
final class Variables {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");

    private static final Pattern SECRET = Pattern.compile("\\$\\{(env|file|sandbox|terraform):");

    private static final List<String> OWN_STORES = List.of("env", "file", "terraform");

    private final Map<String, String> values;
    private final SandboxValues sandbox;
    private final List<Diagnostic> diagnostics;
    private final boolean inConnector;

    /** @param sandbox what the values of some would be on the sandbox */
    Variables(Map<String, String> values, SandboxValues sandbox, List<Diagnostic> diagnostics) {
        this(values, sandbox, diagnostics, false);
    }

    private Variables(
            Map<String, String> values, SandboxValues sandbox, List<Diagnostic> diagnostics, boolean inConnector) {
        this.values = values;
        this.sandbox = sandbox;
        this.diagnostics = diagnostics;
        this.inConnector = inConnector;
    }

    /** The same for the settings of connectors, which have placeholders of their own. */
    Variables forConnectors() {
        return new Variables(values, sandbox, diagnostics, true);
    }

    static boolean mentionedIn(String text) {
        return text.contains("${");
    }

    static boolean secretIn(String text) {
        return SECRET.matcher(text).find();
    }

    Yaml replaceIn(Yaml value) {
        if (value instanceof Yaml.Mapping mapping) {
            return new Yaml.Mapping(mapping.entries().stream().map(this::entry).toList(), mapping.span());
        }
        if (value instanceof Yaml.Sequence sequence) {
            return new Yaml.Sequence(
                    sequence.items().stream().map(this::replaceIn).toList(), sequence.span());
        }
        return scalar((Yaml.Scalar) value);
    }

    Yaml.Entry entry(Yaml.Entry entry) {
        Variables inside = entry.key().text().equals("connectors") ? forConnectors() : this;
        return new Yaml.Entry(scalar(entry.key()), inside.replaceIn(entry.value()));
    }

    private Yaml.Scalar scalar(Yaml.Scalar scalar) {
        if (!mentionedIn(scalar.text())) {
            return scalar;
        }
        String text = REFERENCE
                .matcher(scalar.text())
                .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), match.group(), scalar.span())));
        return new Yaml.Scalar(text, scalar.plain(), scalar.span());
    }

    private String value(String name, String written, Span span) {
        if (secretIn(written)) {
            return written;
        }
        String value = values.get(name);
        if (value == null && inConnector && (ConfigValue.isPlaceholder(name) || isForWorker(written))) {
            return written;
        }
        if (value == null) {
            diagnostics.add(
                    sandbox.has(name)
                            ? ManifestProblems.onlyOnSandbox(exactly(span, written), name, sandbox.target())
                            : ManifestProblems.undefinedVariable(exactly(span, written), name, known(name)));
            return written;
        }
        return value;
    }

    /** Names to suggest; for {@code envs:X} also {@code env:X}. */
    private List<String> known(String name) {
        List<String> known = new ArrayList<>(values.keySet());
        int colon = name.indexOf(':');
        if (colon > 0) {
            OWN_STORES.forEach(store -> known.add(store + name.substring(colon)));
        }
        return known;
    }

    /** A provider of the Connect worker's, and none of ours with a slip of the finger. */
    private static boolean isForWorker(String written) {
        String provider = written.substring("${".length()).split(":", 2)[0];
        return ConfigValue.isForWorker(written)
                && Suggestion.nearest(provider, OWN_STORES).isEmpty();
    }

    /** The reference itself, where the value is written in one piece. */
    private static Span exactly(Span span, String written) {
        int at = span.text().indexOf(written);
        return at < 0 ? span : span.source().span(span.start() + at, span.start() + at + written.length());
    }
}
