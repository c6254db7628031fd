package dev.weir.dryrun;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which servers are known to validate a request as a whole before they execute any of it. KSQL before ksqlDB, up to Confluent Platform 5, isn't. */
final class ServerAge {
    private static final Pattern MAJOR = Pattern.compile("v?(\\d+)\\..*");
    private static final int LAST_UNKNOWN = 5;

    private ServerAge() {}

    /** ksqlDB on its own counts from 0. */
    static boolean unknown(String version) {
        Matcher major = MAJOR.matcher(version);
        if (!major.matches()) {
            return true;
        }
        int number = Integer.parseInt(major.group(1));
        return number > 0 && number <= LAST_UNKNOWN;
    }
}
