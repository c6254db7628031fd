package dev.weir.cli.render;

import java.util.Locale;
import java.util.Optional;

/** How a node stands out in the drawing of a comparison. The colours can be read on light and on dark pages. */
enum Mark {
    CREATED("fill:#dafbe1,stroke:#1a7f37,color:#1f2328"),
    CHANGED("fill:#fff8c5,stroke:#9a6700,color:#1f2328"),
    REBUILT("fill:#ffebe9,stroke:#cf222e,color:#1f2328"),
    DELETED("fill:#f6f8fa,stroke:#cf222e,color:#59636e,stroke-dasharray:4 3");

    private final String style;

    Mark(String style) {
        this.style = style;
    }

    static Optional<Mark> of(Symbol symbol) {
        return switch (symbol) {
            case CREATE -> Optional.of(CREATED);
            case CHANGE, ADOPT -> Optional.of(CHANGED);
            case REBUILD -> Optional.of(REBUILT);
            case DESTROY -> Optional.of(DELETED);
            case KEEP -> Optional.empty();
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people see of it. */
    String legend() {
        return switch (this) {
            case CREATED -> "green: created";
            case CHANGED -> "yellow: changed in place";
            case REBUILT -> "red: rebuilt";
            case DELETED -> "dashed: deleted";
        };
    }

    /** In the words of style sheets. */
    String style() {
        return style;
    }
}
