package dev.weir.connector.check;

import dev.weir.connector.ConfigEntry;
import dev.weir.connector.ConverterFormat;
import dev.weir.connector.Flow;
import java.util.Optional;

/** Converters against the formats that streams and tables declare for the same topics. A worker's own converter isn't known here. */
final class ConvertersRule implements Checking.Rule {
    private static final String SCHEMAS = ".schemas.enable";

    @Override
    public void check(Checking checking) {
        checking.surroundings().ofConnector().forEach((topic, facts) -> {
            check(checking, "value.converter", topic, facts.valueFormat());
            check(checking, "key.converter", topic, facts.keyFormat());
        });
    }

    private static void check(Checking checking, String converter, String topic, Optional<String> declared) {
        Optional<ConfigEntry> entry = checking.connector().find(converter);
        Optional<ConverterFormat> format = entry.flatMap(found -> ConverterFormat.of(found.text()));
        if (entry.isEmpty() || format.isEmpty() || declared.isEmpty()) {
            return;
        }
        if (!fits(format.get(), declared.get())) {
            checking.report(
                    CheckProblems.converter(entry.get(), topic, format.get().name(), declared.get()));
        } else if (format.get() == ConverterFormat.JSON && envelope(checking, converter)) {
            boolean sink = checking.kind().flow() == Flow.SINK;
            checking.report(CheckProblems.envelope(entry.get().span(), topic, sink));
        }
    }

    private static boolean envelope(Checking checking, String converter) {
        return converter.equals("value.converter")
                && checking.connector()
                        .text(converter + SCHEMAS)
                        .filter("false"::equalsIgnoreCase)
                        .isEmpty();
    }

    /** Text and bytes are whatever the other side makes of them, except of formats with a schema's id in front. */
    private static boolean fits(ConverterFormat format, String declared) {
        return switch (format) {
            case AVRO -> declared.equals("AVRO");
            case JSON_SR -> declared.equals("JSON_SR");
            case PROTOBUF -> declared.equals("PROTOBUF");
            case JSON -> declared.equals("JSON");
            case STRING -> !declared.equals("AVRO") && !declared.startsWith("PROTOBUF") && !declared.equals("JSON_SR");
            case BYTES -> true;
        };
    }
}
