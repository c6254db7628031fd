package dev.weir.connector.cloud;

import dev.weir.connector.ConfigEntry;
import dev.weir.connector.ConverterFormat;
import dev.weir.connector.Flow;
import java.util.Optional;

/** Converters become formats, and those of their settings that the fully managed class has keep their names. */
final class Formats {
    private static final String VALUE = "value.converter";
    private static final String KEY = "key.converter";
    private static final String SCHEMAS = "value.converter.schemas.enable";

    private final Draft draft;

    private Formats(Draft draft) {
        this.draft = draft;
    }

    static void write(Draft draft) {
        Formats formats = new Formats(draft);
        formats.values();
        formats.keys();
        formats.options();
    }

    private void values() {
        String setting = prefix() + "data.format";
        Optional<ConfigEntry> converter = draft.take(VALUE);
        converter.ifPresent(entry -> format(setting, entry));
        if (converter.isEmpty() && draft.written().cloud(setting).isEmpty()) {
            draft.put(setting, ConverterFormat.AVRO.name());
            draft.report(RenderProblems.format(
                    setting, ConverterFormat.AVRO.name(), draft.written().nameSpan()));
        }
        boolean json = converter
                .flatMap(entry -> ConverterFormat.of(entry.text()))
                .filter(ConverterFormat.JSON::equals)
                .isPresent();
        if (json && draft.written().find(SCHEMAS).isEmpty() && draft.target().names(SCHEMAS)) {
            draft.put(SCHEMAS, "true");
        }
    }

    private void keys() {
        String setting = prefix() + "key.format";
        draft.take(KEY).ifPresent(entry -> {
            if (draft.target().names(setting)) {
                format(setting, entry);
            }
        });
    }

    private void format(String setting, ConfigEntry converter) {
        if (draft.written().cloud(setting).isPresent()) {
            return;
        }
        Optional<ConverterFormat> format = ConverterFormat.of(converter.text());
        String value = format.map(ConverterFormat::name).orElse(converter.text());
        draft.put(setting, value, converter.span());
    }

    /** Addresses and credentials of a Schema Registry are Confluent Cloud's own business. */
    private void options() {
        for (ConfigEntry entry : draft.rest()) {
            if (entry.key().startsWith(VALUE + ".") || entry.key().startsWith(KEY + ".")) {
                draft.take(entry.key());
                option(entry);
            }
        }
    }

    private void option(ConfigEntry entry) {
        if (draft.target().names(entry.key())) {
            draft.put(entry.key(), simple(entry), entry.span());
        } else if (!ofRegistry(entry.key()) && !entry.text().equals("false")) {
            draft.report(RenderProblems.leftOut(entry, "The fully managed connector"));
        }
    }

    private static boolean ofRegistry(String key) {
        return key.contains(".schema.registry.") || key.contains(".basic.auth.") || key.contains(".registry.");
    }

    private static String simple(ConfigEntry entry) {
        boolean names = entry.key().endsWith("subject.name.strategy");
        return names ? entry.text().substring(entry.text().lastIndexOf('.') + 1) : entry.text();
    }

    private String prefix() {
        return draft.kind().flow() == Flow.SINK ? "input." : "output.";
    }
}
