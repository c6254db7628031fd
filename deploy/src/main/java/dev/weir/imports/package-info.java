/** From what runs on a target to the files of a project that describes it. Pure: looks at nothing, writes nothing. {@link dev.weir.imports.Importer} is the way in. */
@NullMarked
package dev.weir.imports;

import org.jspecify.annotations.NullMarked;
