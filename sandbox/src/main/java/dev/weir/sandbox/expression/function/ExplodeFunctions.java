package dev.weir.sandbox.expression.function;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Table functions: each gives the list of its rows. */
final class ExplodeFunctions {
    private ExplodeFunctions() {}

    static Object explode(List<?> array) {
        return array;
    }

    /** Every choice of which elements to replace by null; an element that is null anyway gives no choice. */
    static Object cube(List<?> array) {
        List<@Nullable Object> cube = new ArrayList<>();
        fill(array, new ArrayList<>(), cube);
        return cube;
    }

    private static void fill(List<?> array, List<@Nullable Object> chosen, List<@Nullable Object> cube) {
        if (chosen.size() == array.size()) {
            cube.add(new ArrayList<>(chosen));
            return;
        }
        Object element = array.get(chosen.size());
        choose(null, array, chosen, cube);
        if (element != null) {
            choose(element, array, chosen, cube);
        }
    }

    private static void choose(
            @Nullable Object element, List<?> array, List<@Nullable Object> chosen, List<@Nullable Object> cube) {
        chosen.add(element);
        fill(array, chosen, cube);
        chosen.remove(chosen.size() - 1);
    }
}
