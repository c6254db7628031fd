package dev.weir.manifest;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.model.ResourceKind;
import dev.weir.source.Span;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What can be wrong with the YAML files themselves: WEIR-MAN-001 to 019, 040, 041 and 050. */
public final class ManifestProblems {
    private ManifestProblems() {}

    static Diagnostic notYaml(Span span, String problem) {
        return Diagnostic.error("WEIR-MAN-001", "This is not valid YAML", problem, span);
    }

    static Diagnostic unknownKey(Yaml.Scalar key, List<String> known) {
        return suggest(
                Diagnostic.error(
                        "WEIR-MAN-002",
                        "Unknown key",
                        "There is no key " + key.text() + " here. The keys are " + list(known) + ".",
                        key.span()),
                key.text(),
                known);
    }

    static Diagnostic wrongType(Span span, String detail) {
        return Diagnostic.error("WEIR-MAN-003", "Another kind of value is needed here", detail, span);
    }

    static Diagnostic wrongValue(Yaml.Scalar value, String name, Shape shape) {
        Diagnostic problem = wrongType(
                value.span(),
                "The " + called(name) + " needs " + Scalars.describe(shape) + ", and this is " + value.text() + ".");
        return shape instanceof Shape.Choice choice ? suggest(problem, value.text(), choice.words()) : problem;
    }

    static Diagnostic missingKey(Span span, Shape.Key key) {
        return Diagnostic.error(
                "WEIR-MAN-004",
                "A key is missing",
                "The key " + key.name() + " is needed here. " + key.meaning(),
                span);
    }

    static Diagnostic repeatedKey(Yaml.Scalar key, Span first) {
        return Diagnostic.error(
                "WEIR-MAN-005",
                "The same key twice",
                "The key " + key.text() + " is already there, at " + first + ". Only one of them could count.",
                key.span());
    }

    static Diagnostic missingFile(Span span, String path, Collection<String> siblings) {
        return suggest(
                Diagnostic.error(
                        "WEIR-MAN-006",
                        "File not found",
                        "There is no file " + path + ". Paths are relative to the file that names them.",
                        span),
                path.substring(path.lastIndexOf('/') + 1),
                siblings);
    }

    static Diagnostic emptyPattern(Span span, String pattern, String directory) {
        return Diagnostic.error(
                "WEIR-MAN-007",
                "No file matches the pattern",
                "No file matches " + pattern + ", looked for in " + directory
                        + ". Mend the pattern, or remove it if there is nothing to deploy yet.",
                span);
    }

    public static Diagnostic undefinedVariable(Span span, String name, Collection<String> known) {
        String detail = "The variable " + name + " has no value. Give it one under variables: in the manifest, or with"
                + " --var " + name + "=….";
        return suggest(Diagnostic.error("WEIR-MAN-008", "Unknown variable", detail, span), name, known);
    }

    static Diagnostic misplacedSecret(Span span, String name) {
        return Diagnostic.error(
                "WEIR-MAN-009",
                "A secret can't be used here",
                "The " + called(name) + " would show the secret's value. References to secrets belong into the"
                        + " settings of connectors and targets only.",
                span);
    }

    static Diagnostic badName(Span span, String what, String name, String allowed) {
        return Diagnostic.error(
                "WEIR-MAN-010", "Not a valid name", name + " can't be the name of a " + what + ": " + allowed, span);
    }

    static Diagnostic unreadable(Span span, String path, String why) {
        return Diagnostic.error("WEIR-MAN-011", "The file can't be read", path + " " + why, span);
    }

    /** A file that nobody named, such as weir.yaml. */
    static Diagnostic unreadable(String path, String why) {
        return Diagnostic.error("WEIR-MAN-011", "The file can't be read", path + " " + why);
    }

    public static Diagnostic unknownTarget(String name, Collection<String> known) {
        String detail = known.isEmpty()
                ? "There is no target " + name + ": weir.yaml names none."
                : "There is no target " + name + ". weir.yaml has " + list(known) + ".";
        return suggest(Diagnostic.error("WEIR-MAN-012", "Unknown target", detail), name, known);
    }

    public static Diagnostic unknownPipeline(String name, Collection<String> known) {
        String detail = known.isEmpty()
                ? "There is no pipeline " + name + ", and no manifest in pipelines/. `weir init` makes a first one."
                : "There is no pipeline or manifest " + name + ". In pipelines/ there are " + list(known) + ".";
        return suggest(Diagnostic.error("WEIR-MAN-013", "Unknown pipeline", detail), name, known);
    }

    static Diagnostic schemaFiles(Span span, int count) {
        String found = count == 0 ? "this one has none" : "this one has " + count;
        return Diagnostic.error(
                "WEIR-MAN-014",
                "A schema needs one file",
                "A schema has exactly one of the keys avro, json and protobuf, and " + found + ".",
                span);
    }

    static Diagnostic dataFormat(Span span, String path) {
        return Diagnostic.error(
                "WEIR-MAN-015",
                "How the data file is written is not clear",
                "Files that end in .jsonl, .ndjson or .json are read as JSON lines, those in .csv as CSV. For " + path
                        + " write format: json-lines or format: csv beside it.",
                span);
    }

    static Diagnostic emptyPipeline(Span span) {
        return Diagnostic.warning(
                "WEIR-MAN-017",
                "There is nothing to deploy",
                "The manifest has no topics, schemas, connectors, data or statements.",
                span);
    }

    public static Diagnostic samePipeline(Span span, String name, Span first) {
        return Diagnostic.error(
                "WEIR-MAN-018",
                "Two pipelines of the same name",
                "The manifest at " + first + " is called " + name + " as well. What a pipeline owns is recorded under"
                        + " its name, so each needs its own.",
                span);
    }

    static Diagnostic reservedSetting(Span span, String key) {
        return Diagnostic.error(
                "WEIR-MAN-019",
                "A setting that Weir writes itself",
                "The setting " + key + " is taken from the key " + (key.equals("name") ? "connector" : "class")
                        + " above. Remove it here.",
                span);
    }

    static Diagnostic onlyOnSandbox(Span span, String name, String target) {
        return Diagnostic.error(
                        "WEIR-MAN-040",
                        "The target has to say where its servers are",
                        "The sandbox knows " + name + " by itself. The target " + target
                                + " has its own, which the manifest doesn't tell.",
                        span)
                .withHint("Give it under targets: " + target + ": variables:, a password as ${env:NAME}.");
    }

    static Diagnostic scriptWithoutSql(Span span, String kind) {
        return Diagnostic.error(
                "WEIR-MAN-041",
                "A script needs SQL",
                "Systems of the kind " + kind + " take no script. Remove it.",
                span);
    }

    static Diagnostic noStatements(Span span) {
        return Diagnostic.error(
                "WEIR-MAN-106",
                "An entry without statements",
                "An entry of statements has a path, or sql: with the statements themselves, or files: with paths of an"
                        + " engine's files.",
                span);
    }

    static Diagnostic tableflowStorage(Yaml.Scalar storage) {
        return Diagnostic.error(
                "WEIR-MAN-111",
                "Tableflow doesn't know this storage",
                "storage: is managed, or a mapping with bucket and provider-integration, and this is " + storage.text()
                        + ".",
                storage.span());
    }

    static Diagnostic tableflowRetention(Yaml.Scalar retention) {
        return Diagnostic.error(
                "WEIR-MAN-112",
                "Tableflow keeps snapshots for a day at least",
                "A retention of " + retention.text() + " is shorter than 24h, the least that Confluent Cloud takes.",
                retention.span());
    }

    static Diagnostic noAddress(Yaml.Scalar written) {
        return Diagnostic.error(
                "WEIR-MAN-050",
                "This names no resource",
                "A resource is written as its kind, a slash and its name, as plans show it: stream/RATINGS or topic/ratings."
                        + " The kinds are " + list(ResourceKind.words()) + ".",
                written.span());
    }

    /** The words with commas, and an "and" before the last. */
    static String list(Collection<String> words) {
        return joined(words, " and ");
    }

    static String choice(Collection<String> words) {
        return joined(words, " or ");
    }

    private static String joined(Collection<String> words, String last) {
        List<String> all = List.copyOf(words);
        if (all.size() < 2) {
            return String.join("", all);
        }
        return String.join(", ", all.subList(0, all.size() - 1)) + last + all.get(all.size() - 1);
    }

    static String called(String name) {
        return name.equals("file") || name.startsWith("item of ") ? name : "value of " + name;
    }

    /** A library's message as a sentence. */
    static String sentence(String message) {
        String trimmed = message.strip();
        String closed = trimmed.endsWith(".") ? trimmed : trimmed + ".";
        return closed.substring(0, 1).toUpperCase(Locale.ROOT) + closed.substring(1);
    }

    private static Diagnostic suggest(Diagnostic problem, String name, Collection<String> known) {
        return Suggestion.nearest(name, known)
                .map(near -> problem.withHint("Did you mean " + near + "?"))
                .orElse(problem);
    }
}
