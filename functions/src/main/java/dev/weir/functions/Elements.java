package dev.weir.functions;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Type;

/** What an array type is an array of. */
final class Elements {
    private Elements() {}

    static Type of(Type array) {
        return array instanceof GenericArrayType generic
                ? generic.getGenericComponentType()
                : ((Class<?>) array).getComponentType();
    }
}
