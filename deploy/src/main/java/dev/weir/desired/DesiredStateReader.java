package dev.weir.desired;

import dev.weir.diagnostic.Checked;
import dev.weir.manifest.Manifest;

public final class DesiredStateReader {
    private DesiredStateReader() {}

    public static Checked<DesiredState> read(Manifest manifest) {
        throw new UnsupportedOperationException();
    }
}
