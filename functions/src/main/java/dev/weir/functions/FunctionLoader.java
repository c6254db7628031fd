package dev.weir.functions;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/** The classes of one jar. They see the JDK and what a server gives them to link against; nothing else of Weir, and no other jar. */
final class FunctionLoader extends URLClassLoader {
    FunctionLoader(URL jar) {
        super(new URL[] {jar}, new Shared());
    }

    /** What every jar shares with its server. */
    private static final class Shared extends ClassLoader {
        private static final List<String> PACKAGES = List.of(
                "io.confluent.ksql.", "org.apache.kafka.common.", "org.apache.kafka.connect.data.", "org.slf4j.");

        Shared() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (PACKAGES.stream().noneMatch(name::startsWith)) {
                throw new ClassNotFoundException(name);
            }
            return FunctionLoader.class.getClassLoader().loadClass(name);
        }
    }
}
