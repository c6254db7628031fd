package dev.weir.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.model.ConfigValue;
import dev.weir.model.SecretKeys;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The catalogue's files hold together: what they refer to is there, and standard values are allowed ones. */
class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.shipped();

    @Test
    void everyClassLeadsToItsKind() {
        for (ConnectorKind kind : CATALOGUE.kinds()) {
            assertThat(kind.classes()).isNotEmpty();
            kind.classes().forEach(name -> assertThat(CATALOGUE.find(name)).contains(kind));
        }
        assertThat(CATALOGUE.classes())
                .isEqualTo(new TreeSet<>(CATALOGUE.kinds().stream()
                        .flatMap(kind -> kind.classes().stream())
                        .toList()));
    }

    @TestFactory
    Stream<DynamicTest> kinds() {
        return CATALOGUE.kinds().stream().map(kind -> DynamicTest.dynamicTest(kind.id(), () -> check(kind)));
    }

    private static void check(ConnectorKind kind) {
        kind.settings().all().forEach(CatalogueTest::check);
        kind.oldKeys().stream()
                .filter(old -> !old.to().endsWith("*"))
                .forEach(old ->
                        assertThat(kind.settings().names(old.to())).as(old.to()).isTrue());
        kind.oldKeys()
                .forEach(old -> assertThat(kind.settings().names(old.from()))
                        .as(old.from())
                        .isFalse());
        kind.oldValues()
                .forEach(old -> assertThat(allowed(kind, old.key(), old.to()))
                        .as(old.to())
                        .isTrue());
        kind.oneOfs().stream()
                .flatMap(rule -> rule.keys().stream())
                .forEach(key -> assertThat(kind.settings().names(key)).as(key).isTrue());
        kind.traps()
                .forEach(trap -> assertThat(kind.settings().names(trap.key()))
                        .as(trap.key())
                        .isTrue());
        kind.cloud().ifPresent(rules -> check(kind, rules));
    }

    private static void check(ConnectorKey key) {
        key.standard().ifPresent(value -> {
            assertThat(key.strangers(value)).as(key.name()).isEmpty();
            assertThat(key.type().fits(value)).as(key.name() + " " + value).isTrue();
        });
    }

    private static void check(ConnectorKind kind, CloudRules rules) {
        Stream.of(
                        rules.renamed().keySet(),
                        rules.values().keySet(),
                        rules.missing().keySet(),
                        rules.same().keySet())
                .flatMap(keys -> keys.stream())
                .forEach(key -> assertThat(kind.settings().find(key)).as(key).isPresent());
        rules.pinned()
                .forEach(key -> assertThat(kind.settings().find(key).flatMap(ConnectorKey::standard))
                        .as(key)
                        .isPresent());
        Optional<ManagedClass> managed = rules.type().flatMap(CATALOGUE::managed);
        managed.ifPresent(target -> rules.renamed()
                .forEach((from, to) ->
                        assertThat(target.settings().names(to)).as(to).isTrue()));
        assertThat(rules.type().map(CATALOGUE.managedClasses()::contains)).isNotEqualTo(Optional.of(false));
    }

    private static boolean allowed(ConnectorKind kind, String key, String value) {
        return kind.settings().find(key).flatMap(known -> known.allowed(value)).isPresent();
    }

    /**
     * What is masked in plans and ledgers is told by names alone, so every secret's name must tell it. Those of Confluent Cloud are never written down at all:
     * the rendering refuses them.
     */
    @Test
    void secretsAreMaskedEverywhere() {
        List<String> shown = CATALOGUE.kinds().stream()
                .flatMap(kind -> kind.settings().all().stream())
                .filter(ConnectorKey::secret)
                .map(ConnectorKey::name)
                .filter(name ->
                        !SecretKeys.masked(name, new ConfigValue("canary")).equals(SecretKeys.MASK))
                .distinct()
                .toList();
        assertThat(shown).isEmpty();
    }
}
