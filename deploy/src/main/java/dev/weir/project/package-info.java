/** The way in for commands: a directory with weir.yaml and pipelines/, and the desired state of each pipeline in it. */
@NullMarked
package dev.weir.project;

import org.jspecify.annotations.NullMarked;
