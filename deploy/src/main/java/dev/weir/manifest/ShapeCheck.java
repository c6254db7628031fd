package dev.weir.manifest;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds a document against a {@link Shape}: unknown, missing and repeated keys, wrong types. */
final class ShapeCheck {
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private ShapeCheck() {}

    static List<Diagnostic> check(Yaml document, Shape shape) {
        ShapeCheck check = new ShapeCheck();
        check.value(document, shape, "file", document.span());
        return check.diagnostics;
    }

    /**
     * @param name how the value is called
     * @param key where to point at if the value itself is missing
     */
    private void value(Yaml value, Shape shape, String name, Span key) {
        if (shape instanceof Shape.Anything) {
            return;
        }
        if (shape instanceof Shape.Keys keys) {
            keys(value, keys, name, key);
        } else if (shape instanceof Shape.Optionally optionally) {
            optionally(value, optionally.keys(), name, key);
        } else if (shape instanceof Shape.MapOf map) {
            map(value, map.value(), name, key);
        } else if (shape instanceof Shape.ListOf list) {
            list(value, list.item(), name, key);
        } else if (shape instanceof Shape.OneOrMore more) {
            oneOrMore(value, more.item(), name, key);
        } else if (shape instanceof Shape.TextOr either) {
            textOr(value, either.keys(), name, key);
        } else {
            scalar(value, shape, name, key);
        }
    }

    private void keys(Yaml value, Shape.Keys shape, String name, Span key) {
        if (!(value instanceof Yaml.Mapping mapping)) {
            wrong(value, name, "a mapping with the keys " + ManifestProblems.list(shape.names()), key);
            return;
        }
        repeated(mapping);
        for (Yaml.Entry entry : mapping.entries()) {
            String written = entry.key().text();
            shape.find(written)
                    .ifPresentOrElse(
                            known -> value(
                                    entry.value(),
                                    known.shape(),
                                    written,
                                    entry.key().span()),
                            () -> diagnostics.add(ManifestProblems.unknownKey(entry.key(), shape.names())));
        }
        shape.keys().stream()
                .filter(known -> known.required() && mapping.find(known.name()).isEmpty())
                .forEach(known -> diagnostics.add(ManifestProblems.missingKey(start(mapping), known)));
    }

    private void optionally(Yaml value, Shape.Keys shape, String name, Span key) {
        if (!(value instanceof Yaml.Scalar scalar && scalar.absent())) {
            keys(value, shape, name, key);
        }
    }

    private void map(Yaml value, Shape item, String name, Span key) {
        if (!(value instanceof Yaml.Mapping mapping)) {
            wrong(value, name, "a mapping", key);
            return;
        }
        repeated(mapping);
        mapping.entries()
                .forEach(entry -> value(
                        entry.value(), item, entry.key().text(), entry.key().span()));
    }

    private void list(Yaml value, Shape item, String name, Span key) {
        if (!(value instanceof Yaml.Sequence sequence)) {
            wrong(value, name, "a list, each item on a line of its own behind a dash", key);
            return;
        }
        sequence.items().forEach(each -> value(each, item, "item of " + name, each.span()));
    }

    private void oneOrMore(Yaml value, Shape.Keys item, String name, Span key) {
        if (value instanceof Yaml.Sequence) {
            list(value, item, name, key);
        } else {
            keys(value, item, name, key);
        }
    }

    private void textOr(Yaml value, Shape.Keys keys, String name, Span key) {
        if (value instanceof Yaml.Mapping) {
            keys(value, keys, name, key);
        } else {
            scalar(value, new Shape.Text(), name, key);
        }
    }

    private void scalar(Yaml value, Shape shape, String name, Span key) {
        if (!(value instanceof Yaml.Scalar scalar) || scalar.absent()) {
            wrong(value, name, Scalars.describe(shape), key);
        } else if (!Variables.mentionedIn(scalar.text()) && !Scalars.fits(scalar.text(), shape)) {
            diagnostics.add(ManifestProblems.wrongValue(scalar, name, shape));
        }
    }

    private void repeated(Yaml.Mapping mapping) {
        Map<String, Yaml.Scalar> first = new LinkedHashMap<>();
        for (Yaml.Entry entry : mapping.entries()) {
            Yaml.Scalar earlier = first.putIfAbsent(entry.key().text(), entry.key());
            if (earlier != null) {
                diagnostics.add(ManifestProblems.repeatedKey(entry.key(), earlier.span()));
            }
        }
    }

    private void wrong(Yaml value, String name, String wanted, Span key) {
        boolean absent = value instanceof Yaml.Scalar scalar && scalar.absent();
        Span place = absent || value instanceof Yaml.Mapping ? key : value.span();
        diagnostics.add(ManifestProblems.wrongType(
                place,
                "The " + ManifestProblems.called(name) + " needs " + wanted + ", and this is " + found(value) + "."));
    }

    private static String found(Yaml value) {
        if (value instanceof Yaml.Mapping) {
            return "a mapping";
        }
        if (value instanceof Yaml.Sequence) {
            return "a list";
        }
        return ((Yaml.Scalar) value).absent() ? "empty" : "a single value";
    }

    private static Span start(Yaml.Mapping mapping) {
        return mapping.entries().isEmpty()
                ? mapping.span()
                : mapping.entries().get(0).key().span();
    }
}
