package dev.weir.adapter.ksqldb;

/** Names as ksqlDB takes them whatever their characters. */
final class Quoted {
    private Quoted() {}

    static String name(String text) {
        return "`" + text.replace("`", "``") + "`";
    }
}
