package dev.weir.sql.analyze;

import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.FormatName;
import dev.weir.sql.schema.FormatName.Wrapping;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;

/** Formats of keys and values, from WITH and the defaults of the session. */
final class FormatReader {
    private static final String DEFAULT_KEY_FORMAT = "ksql.persistence.default.format.key";
    private static final String DEFAULT_VALUE_FORMAT = "ksql.persistence.default.format.value";
    private static final String DEFAULT_WRAPPING = "ksql.persistence.wrap.single.values";

    private final Context context;
    private final Options options;

    FormatReader(Options options) {
        this.context = options.context();
        this.options = options;
        options.exclude("FORMAT", "KEY_FORMAT", "FORMAT is for keys and values.");
        options.exclude("FORMAT", "VALUE_FORMAT", "FORMAT is for keys and values.");
        options.exclude("VALUE_SCHEMA_FULL_NAME", "VALUE_AVRO_SCHEMA_FULL_NAME", "they mean the same.");
    }

    /** Of CREATE … over a topic. */
    Format key() {
        return key(Optional.empty());
    }

    /** Of CREATE … AS: what isn't said is as in the source that is read first. */
    Format key(Optional<Format> inherited) {
        FormatName name = written("KEY_FORMAT")
                .or(() -> inherited.map(Format::name))
                .or(() -> ofSession(DEFAULT_KEY_FORMAT))
                .orElse(FormatName.KAFKA);
        return withProperties(name, "KEY", sameFormat(inherited, name));
    }

    Format value(Optional<Format> inherited) {
        Optional<FormatName> name =
                written("VALUE_FORMAT").or(() -> inherited.map(Format::name)).or(() -> ofSession(DEFAULT_VALUE_FORMAT));
        if (name.isEmpty() && !options.has("VALUE_FORMAT") && !options.has("FORMAT")) {
            context.report(
                    Problem.MISSING_PROPERTY,
                    options.statement(),
                    "The statement doesn't say how values are serialised.",
                    "Add VALUE_FORMAT to WITH, or SET '" + DEFAULT_VALUE_FORMAT + "'.");
        }
        FormatName known = name.orElse(FormatName.JSON);
        return withProperties(known, "VALUE", sameFormat(inherited, known));
    }

    private static Optional<Format> sameFormat(Optional<Format> inherited, FormatName name) {
        return inherited.filter(format -> format.name() == name);
    }

    private Optional<FormatName> written(String property) {
        String found = options.has("FORMAT") ? "FORMAT" : property;
        Optional<String> text = options.text(found);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<FormatName> name = FormatName.named(text.get());
        if (name.isEmpty()) {
            context.findings()
                    .report(
                            Problem.BAD_PROPERTY,
                            options.where(found),
                            "There is no format " + text.get() + ".",
                            Context.didYouMean(
                                    text.get(),
                                    Arrays.stream(FormatName.values())
                                            .map(FormatName::name)
                                            .toList()));
        }
        return name;
    }

    private Optional<FormatName> ofSession(String property) {
        return context.properties().value(property).flatMap(FormatName::named);
    }

    private Format withProperties(FormatName name, String side, Optional<Format> inherited) {
        TreeMap<String, String> properties = new TreeMap<>();
        inherited
                .flatMap(format -> format.property(Format.DELIMITER))
                .ifPresent(text -> properties.put(Format.DELIMITER, text));
        delimiter(name, side + "_DELIMITER").ifPresent(text -> properties.put(Format.DELIMITER, text));
        fullName(name, side + "_SCHEMA_FULL_NAME").ifPresent(text -> properties.put(Format.FULL_SCHEMA_NAME, text));
        if (side.equals("VALUE")) {
            fullName(name, "VALUE_AVRO_SCHEMA_FULL_NAME")
                    .ifPresent(text -> properties.put(Format.FULL_SCHEMA_NAME, text));
        }
        schemaId(name, side + "_SCHEMA_ID").ifPresent(text -> properties.put(Format.SCHEMA_ID, text));
        options.text(side + "_PROTOBUF_NULLABLE_REPRESENTATION")
                .ifPresent(text -> properties.put(Format.NULLABLE_REPRESENTATION, text));
        return new Format(name, properties, Optional.empty());
    }

    private Optional<String> delimiter(FormatName format, String property) {
        Optional<String> text = options.text(property);
        if (text.isEmpty()) {
            return text;
        }
        if (format != FormatName.DELIMITED) {
            options.bad(property, format + " has no delimiter; only DELIMITED has one.");
        }
        boolean named = text.get().equalsIgnoreCase("TAB") || text.get().equalsIgnoreCase("SPACE");
        if (!named && (text.get().length() != 1 || text.get().isBlank())) {
            options.bad(property, "A delimiter is one character, or the word TAB or SPACE.");
        }
        return text;
    }

    private Optional<String> fullName(FormatName format, String property) {
        Optional<String> text = options.text(property);
        if (text.isPresent() && !format.infersSchemas()) {
            options.bad(property, format + " has no named schemas; AVRO, PROTOBUF and JSON_SR have.");
        }
        if (text.isPresent() && text.get().isBlank()) {
            options.bad(property, "The name of a schema can't be empty.");
        }
        return text;
    }

    private Optional<String> schemaId(FormatName format, String property) {
        if (options.has(property) && !format.infersSchemas()) {
            options.bad(property, format + " has no schemas in a registry; AVRO, PROTOBUF and JSON_SR have.");
        }
        int[] id = options.integer(property).stream().toArray();
        return id.length == 0 ? Optional.empty() : Optional.of(Integer.toString(id[0]));
    }

    /** Whether a single column is wrapped, for a key or a value of so many columns. */
    Format wrapKey(Format format, int columns) {
        boolean choice = columns == 1 && format.name().wrapping() == Wrapping.EITHER;
        return format.withWrapped(choice ? Optional.of(false) : Optional.empty());
    }

    Format wrapValue(Format format, int columns) {
        Optional<Boolean> written = options.truth("WRAP_SINGLE_VALUE");
        if (written.isPresent()) {
            checkWrapping(format.name(), columns, written.get());
            return format.withWrapped(written);
        }
        boolean choice = columns == 1 && format.name().wrapping() == Wrapping.EITHER;
        Optional<Boolean> ofSession =
                context.properties().value(DEFAULT_WRAPPING).map(Boolean::parseBoolean);
        return format.withWrapped(choice ? ofSession : Optional.empty());
    }

    /** The statement says that its single value column isn't wrapped. */
    boolean bareValue() {
        return options.says("WRAP_SINGLE_VALUE", "false");
    }

    private void checkWrapping(FormatName format, int columns, boolean wrap) {
        if (columns != 1) {
            options.bad(
                    "WRAP_SINGLE_VALUE",
                    "Only a value of a single column can be wrapped or not; here are " + columns + ".");
        }
        boolean possible = switch (format.wrapping()) {
            case EITHER -> true;
            case ALWAYS -> wrap;
            case NEVER -> !wrap;
        };
        if (!possible) {
            options.bad("WRAP_SINGLE_VALUE", format + " can't " + (wrap ? "wrap" : "unwrap") + " a single value.");
        }
    }
}
