package dev.weir.sandbox.registry;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * Apicurio Registry, a Quarkus application, in a class loader that sees nothing of ours: its libraries and ours differ in their versions. Of
 * Quarkus only the three methods are called that start and stop an application; going through its {@code main} would bring its own shutdown
 * hook and a call of {@code System.exit}.
 */
final class RegistryApplication implements AutoCloseable {
    private final URLClassLoader loader;
    private final Object application;

    private RegistryApplication(URLClassLoader loader, Object application) {
        this.loader = loader;
        this.application = application;
    }

    static RegistryApplication start(Path installation, Path directory, int port) throws IOException {
        Path settings = RegistrySettings.write(directory, port);
        URL[] path = {settings.toUri().toURL(), runner(installation).toUri().toURL()};
        URLClassLoader loader = new URLClassLoader("registry", path, ClassLoader.getPlatformClassLoader());
        return inside(loader, () -> {
            Object application = loader.loadClass("io.quarkus.runner.ApplicationImpl")
                    .getConstructor()
                    .newInstance();
            application.getClass().getMethod("start", String[].class).invoke(application, (Object) new String[0]);
            return new RegistryApplication(loader, application);
        });
    }

    @Override
    public void close() {
        try (loader) {
            inside(loader, () -> application.getClass().getMethod("stop").invoke(application));
        } catch (IOException failure) {
            throw new IllegalStateException("the Schema Registry did not stop", failure);
        }
    }

    private static Path runner(Path installation) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(installation, "*-runner.jar")) {
            Iterator<Path> found = jars.iterator();
            if (found.hasNext()) {
                return found.next();
            }
        }
        throw new IOException("There is no Schema Registry in " + installation);
    }

    /** Quarkus finds its classes and settings through the thread's class loader, and its own threads inherit it. */
    private static <T> T inside(ClassLoader loader, Call<T> call) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return call.run();
        } catch (InvocationTargetException failure) {
            throw new IOException("The Schema Registry failed", failure.getCause());
        } catch (ReflectiveOperationException failure) {
            throw new IOException("This is not the Schema Registry that Weir was built for", failure);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private interface Call<T> {
        T run() throws ReflectiveOperationException;
    }
}
