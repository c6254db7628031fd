/** What Weir promises as a whole: the commands as a user calls them, the shipped pipelines, and a sandbox of the test's own. */
@NullMarked
package dev.weir.acceptance;

import org.jspecify.annotations.NullMarked;
