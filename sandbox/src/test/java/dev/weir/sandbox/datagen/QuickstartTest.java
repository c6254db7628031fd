package dev.weir.sandbox.datagen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.confluent.avro.random.generator.Generator;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuickstartTest {
    /** Fields whose choices are free text: names, addresses, sentences. Ours are other ones; only words that queries compare with are the same. */
    private static final Set<String> FREE_TEXT = Set.of("""
            /account /agent /bytes /city /contactinfo /customer_id /destination/ip /device_ip /driver_name /first_name
            /host /hostname /interests /ip /ip_address /item_type /last_name /mac_address /message /order_lines[]
            /owner /product_id /remoteAddress /request /source/ip /user_id /username""".split("\\s+"));

    @Test
    void thereAreAll() {
        assertThat(Quickstart.names()).hasSize(38).isSorted();
    }

    @ParameterizedTest
    @EnumSource
    void generatesRecordsThatFitTheSchema(Quickstart quickstart) {
        Schema schema = new Schema.Parser().parse(quickstart.schema());
        Generator generator = new Generator(schema, new Random(1));

        assertThat(schema.getField(quickstart.keyField())).isNotNull();
        assertThat(Stream.generate(generator::generate).limit(20))
                .allMatch(generated -> GenericData.get().validate(schema, generated));
    }

    @ParameterizedTest
    @EnumSource
    void hasTheFieldsAndTypesThatUsersKnow(Quickstart quickstart) throws Exception {
        KnownSchema known = known(quickstart);

        assertThat(KnownSchema.shape(new Schema.Parser().parse(quickstart.schema())))
                .isEqualTo(KnownSchema.shape(known.schema()));
    }

    @ParameterizedTest
    @EnumSource
    void hasTheValuesThatUsersKnow(Quickstart quickstart) throws Exception {
        Map<String, Object> known = KnownSchema.domains(known(quickstart).schema());
        Map<String, Object> ours = KnownSchema.domains(new Schema.Parser().parse(quickstart.schema()));

        known.forEach((path, domain) -> assertThat(comparable(path, ours.getOrDefault(path, "nothing")))
                .as(path)
                .isEqualTo(comparable(path, domain)));
    }

    /** What one quickstart refers to, another one has: the joins of the tutorials find their partners. */
    @ParameterizedTest
    @CsvSource({
        "SHOE_ORDERS, product_id, SHOES, id",
        "SHOE_ORDERS, customer_id, SHOE_CUSTOMERS, id",
        "SHOE_CLICKSTREAM, user_id, SHOE_CUSTOMERS, id",
        "INSURANCE_CUSTOMER_ACTIVITY, customer_id, INSURANCE_CUSTOMERS, customer_id",
        "TRANSACTIONS, store_id, STORES, store_id",
        "TRANSACTIONS, card_id, CREDIT_CARDS, card_id"
    })
    void refersToWhatThereIs(Quickstart from, String field, Quickstart to, String key) {
        assertThat(values(to, key)).containsAll(values(from, field));
    }

    private static Set<String> values(Quickstart quickstart, String field) {
        Generator generator = new Generator(new Schema.Parser().parse(quickstart.schema()), new Random(1));
        Set<String> values = new HashSet<>();
        for (int record = 0; record < 2000; record++) {
            values.add(String.valueOf(((GenericRecord) generator.generate()).get(field)));
        }
        return values;
    }

    private static Object comparable(String path, Object domain) {
        if (!(domain instanceof Map<?, ?> told)) {
            return "nothing is told";
        }
        if (!(told.get("options") instanceof List<?> options)) {
            return told.toString().replaceAll("\\{(\\d),\\1}", "{$1}").replace("{0,1}", "?");
        }
        return path.isEmpty() || FREE_TEXT.contains(path) ? "one of some" : Set.copyOf(options);
    }

    private static KnownSchema known(Quickstart quickstart) {
        KnownSchema known = KnownSchema.of(quickstart);
        assumeTrue(Files.exists(known.file()), known.file() + " is not on this machine");
        return known;
    }
}
