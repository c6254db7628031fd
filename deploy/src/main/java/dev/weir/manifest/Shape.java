package dev.weir.manifest;

import java.util.List;
import java.util.Optional;

/** What a value of a manifest looks like. The tables of {@link Shapes} are made of these: they check the files, and describe them to people and editors. */
public sealed interface Shape {

    /** Any single value: a word, a number, a quoted text. */
    record Text() implements Shape {}

    /** A whole number from {@code least} on. */
    record Whole(int least) implements Shape {}

    /** A number, with decimals or without. */
    record Decimal(double least, double most) implements Shape {}

    /** A time such as {@code 60s}. */
    record Time() implements Shape {}

    /** One of a few words. */
    record Choice(List<String> words) implements Shape {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /** A mapping with these keys and no others. */
    record Keys(List<Key> keys) implements Shape {
        public Keys {
            keys = List.copyOf(keys);
        }

        public List<String> names() {
            return keys.stream().map(Key::name).toList();
        }

        public Optional<Key> find(String name) {
            return keys.stream().filter(key -> key.name().equals(name)).findFirst();
        }
    }

    /** A mapping whose keys the user chooses. */
    record MapOf(Shape value) implements Shape {}

    record ListOf(Shape item) implements Shape {}

    /** A single value, or a mapping with keys for more. */
    record TextOr(Keys keys) implements Shape {}

    /** One of them, or a list of them. */
    record OneOrMore(Keys item) implements Shape {}

    /** A mapping that may be left empty. */
    record Optionally(Keys keys) implements Shape {}

    /** Whatever there is: somebody else checks it. */
    record Anything() implements Shape {}

    /** @param meaning one sentence for the reference and for editors */
    record Key(String name, Shape shape, boolean required, String meaning) {}
}
