package dev.weir.drift;

import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.Sha256;
import dev.weir.normal.SchemaText;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Subjects: versions that others registered, and another compatibility. */
final class SchemaDrift {
    private SchemaDrift() {}

    static void find(
            Resource.Schema applied, SortedMap<String, String> said, Observed.Subject live, Findings findings) {
        Optional<String> before = Optional.ofNullable(said.get(Said.SCHEMA));
        boolean same =
                before.map(digest -> digest.equals(Sha256.of(live.text()))).orElse(false)
                        || (applied.format() == live.format()
                                && SchemaText.same(applied.format(), applied.text(), live.text()));
        if (!same) {
            findings.add(
                    "version " + live.version() + " was registered",
                    SchemaText.lines(applied.format(), applied.text()),
                    SchemaText.lines(live.format(), live.text()));
        }
        applied.compatibility()
                .filter(level -> live.compatibility().filter(level::equals).isEmpty())
                .ifPresent(level -> findings.add(
                        "the compatibility was changed",
                        List.of("compatibility: " + level),
                        List.of("compatibility: " + live.compatibility().orElse("(the registry's)"))));
    }
}
