package dev.weir.sql.analyze;

import dev.weir.sql.ast.Window;
import dev.weir.sql.schema.WindowType;
import dev.weir.sql.schema.WindowType.Kind;
import java.util.Optional;

/** The WINDOW clause → how the keys of the result are windowed. */
final class WindowTypes {
    private WindowTypes() {}

    static WindowType of(Window window) {
        if (window instanceof Window.Tumbling tumbling) {
            return new WindowType(Kind.TUMBLING, Optional.of(tumbling.size().duration()));
        }
        return window instanceof Window.Hopping hopping
                ? new WindowType(Kind.HOPPING, Optional.of(hopping.size().duration()))
                : new WindowType(Kind.SESSION, Optional.empty());
    }
}
