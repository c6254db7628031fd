package dev.weir.session;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Made when it is first asked for; made again if that failed. */
final class Lazy<T> {
    private final Supplier<? extends T> maker;
    private Optional<T> made = Optional.empty();

    Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    synchronized T value() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }

    synchronized void ifMade(Consumer<? super T> use) {
        made.ifPresent(use);
    }
}
