/** The name under which connector configs ask for documents in Elasticsearch. */
@NullMarked
package io.confluent.connect.elasticsearch;

import org.jspecify.annotations.NullMarked;
