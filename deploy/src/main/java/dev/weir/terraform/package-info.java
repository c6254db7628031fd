/**
 * Where Terraform has made what a target lies on: the outputs of its configuration, asked of the program or read from a file. What becomes of them is
 * said in {@code dev.weir.target}.
 */
@NullMarked
package dev.weir.terraform;

import org.jspecify.annotations.NullMarked;
