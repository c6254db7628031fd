/**
 * Has a server validate a plan before anything is done: {@link dev.weir.dryrun.DryRun} is what to call. What is asked and how the answers are read is decided
 * here, without any I/O of its own; nothing that is asked can have an effect, see {@link dev.weir.port.TrialRequest}.
 */
@NullMarked
package dev.weir.dryrun;

import org.jspecify.annotations.NullMarked;
