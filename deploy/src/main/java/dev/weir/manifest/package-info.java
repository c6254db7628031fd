/** Manifests: the YAML files of a project, checked against tables of keys and read into resources. Every value keeps its place in its file. */
@NullMarked
package dev.weir.manifest;

import org.jspecify.annotations.NullMarked;
