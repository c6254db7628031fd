/**
 * Other processes of the sandbox: JVMs that do a piece of work with a class path of their own and answer in lines ({@link dev.weir.sandbox.child.ChildJvm} on
 * this side, {@link dev.weir.sandbox.child.Answers} on theirs), servers that outlive this JVM, and how to watch them. JDK only.
 */
@NullMarked
package dev.weir.sandbox.child;

import org.jspecify.annotations.NullMarked;
