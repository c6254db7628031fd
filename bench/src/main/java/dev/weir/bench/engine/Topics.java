package dev.weir.bench.engine;

/**
 * What a run reads, and where it writes.
 *
 * @param orders JSON by a customer's id in format KAFKA; one partition, so that sums come out the same to the last digit
 * @param customers the same for customers
 */
record Topics(String orders, long orderCount, String customers, long customerCount, String result) {
    Topics withResult(String topic) {
        return new Topics(orders, orderCount, customers, customerCount, topic);
    }
}
