package dev.weir.sandbox.artifact;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;
import org.sonatype.plexus.components.sec.dispatcher.SecDispatcher;

/** The settings that {@code mvn} would work with for this user: those of its installation, and the user's own over them. */
final class MavenSettings {
    private final Map<String, String> environment;

    /** @param environment normally that of the process */
    MavenSettings(Map<String, String> environment) {
        this.environment = environment;
    }

    /** With decrypted passwords. */
    Settings read() throws FetchException {
        DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
        installation()
                .map(maven -> maven.resolve("conf").resolve("settings.xml").toFile())
                .filter(File::isFile)
                .ifPresent(request::setGlobalSettingsFile);
        request.setUserSettingsFile(userHome().resolve("settings.xml").toFile());
        request.setSystemProperties(System.getProperties());
        try {
            return decrypted(new DefaultSettingsBuilderFactory()
                    .newInstance()
                    .build(request)
                    .getEffectiveSettings());
        } catch (SettingsBuildingException unreadable) {
            throw new FetchException(
                            "The settings of Maven can't be read: " + unreadable.getMessage(),
                            "`mvn -X help:effective-settings` shows which file is wrong.")
                    .causedBy(unreadable);
        }
    }

    static Path userHome() {
        return Path.of(System.getProperty("user.home"), ".m2");
    }

    private static Settings decrypted(Settings settings) {
        Path master = userHome().resolve("settings-security.xml");
        SecDispatcher secrets = new DefaultSecDispatcher(new DefaultPlexusCipher(), Map.of(), master.toString());
        SettingsDecryptionResult result =
                new DefaultSettingsDecrypter(secrets).decrypt(new DefaultSettingsDecryptionRequest(settings));
        settings.setServers(result.getServers());
        settings.setProxies(result.getProxies());
        return settings;
    }

    /** Where Maven is installed: what the environment says, or where the command on the path leads. */
    private Optional<Path> installation() {
        return Stream.of("MAVEN_HOME", "M2_HOME")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(home -> !home.isBlank())
                .map(Path::of)
                .findFirst()
                .or(this::fromPath);
    }

    private Optional<Path> fromPath() {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, "mvn"))
                .filter(Files::isExecutable)
                .findFirst()
                .flatMap(MavenSettings::home);
    }

    /** The command is often a chain of links to {@code bin/mvn} of the installation. */
    private static Optional<Path> home(Path command) {
        try {
            return Optional.ofNullable(command.toRealPath().getParent()).map(Path::getParent);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
