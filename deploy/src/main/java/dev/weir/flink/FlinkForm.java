package dev.weir.flink;

/** What a statement is. */
public enum FlinkForm {
    TABLE,
    /** CREATE TABLE … AS: a table and the job that fills it. */
    TABLE_AS,
    VIEW,
    INSERT,
    /** Several INSERTs that run as one job. */
    STATEMENT_SET;

    /** Whether it goes on running. */
    public boolean isJob() {
        return switch (this) {
            case TABLE_AS, INSERT, STATEMENT_SET -> true;
            case TABLE, VIEW -> false;
        };
    }

    /** How names of statements write it. */
    String word() {
        return switch (this) {
            case TABLE, TABLE_AS -> "table";
            case VIEW -> "view";
            case INSERT -> "insert";
            case STATEMENT_SET -> "set";
        };
    }
}
