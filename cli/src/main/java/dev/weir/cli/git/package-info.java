/**
 * Revisions of a project, through the git command. It is where pipelines are kept in git, and only it knows of a repository all that counts when files are
 * written: worktrees, line endings, large files, and objects that a partial clone has yet to fetch. Call it through GitRepository.
 */
@NullMarked
package dev.weir.cli.git;

import org.jspecify.annotations.NullMarked;
