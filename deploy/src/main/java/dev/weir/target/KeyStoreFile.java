package dev.weir.target;

import java.nio.file.Path;
import java.util.Optional;

/** A Java key store (PKCS12 or JKS) on disk. */
public record KeyStoreFile(Path path, Optional<Secret> password) {}
