/** The name under which connector configs ask for rows in BigQuery. */
@NullMarked
package com.wepay.kafka.connect.bigquery;

import org.jspecify.annotations.NullMarked;
