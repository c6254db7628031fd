package dev.weir.session;

import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;

/**
 * What a plan is made from, apart from what is wanted.
 *
 * @param ledger what the pipeline owns
 * @param live everything that exists
 */
public record Survey(LedgerState ledger, LiveState live) {}
