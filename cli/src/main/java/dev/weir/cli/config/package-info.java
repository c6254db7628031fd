/** What the process was given: folders, environment variables, terminal, version. Read once, passed along as values. */
@NullMarked
package dev.weir.cli.config;

import org.jspecify.annotations.NullMarked;
