/** One HTTP client for all REST adapters: credentials, TLS, time-outs, and the only place where a status or an I/O error becomes a ServerException. */
@NullMarked
package dev.weir.adapter.http;

import org.jspecify.annotations.NullMarked;
