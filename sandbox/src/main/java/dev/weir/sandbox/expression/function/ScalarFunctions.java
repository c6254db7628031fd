package dev.weir.sandbox.expression.function;

import static dev.weir.sandbox.expression.function.ScalarFunction.all;
import static dev.weir.sandbox.expression.function.ScalarFunction.byCount;
import static dev.weir.sandbox.expression.function.ScalarFunction.one;
import static dev.weir.sandbox.expression.function.ScalarFunction.strict;
import static dev.weir.sandbox.expression.function.ScalarFunction.three;
import static dev.weir.sandbox.expression.function.ScalarFunction.two;
import static dev.weir.sandbox.expression.function.ScalarFunction.typed;

import dev.weir.sandbox.expression.Evaluator;
import dev.weir.sql.function.FunctionSignature;
import dev.weir.sql.type.SqlType;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The table of all scalar functions, and of the table functions, which give a list of rows: a line a function. */
public final class ScalarFunctions {
    private static final Map<String, ScalarFunction> TABLE = table();

    private ScalarFunctions() {}

    /** A call as an evaluator. */
    public static Evaluator bind(
            FunctionSignature signature, List<SqlType> types, SqlType result, Evaluator[] arguments) {
        ScalarFunction function = TABLE.get(signature.function());
        if (function == null) {
            throw new UnsupportedOperationException("The sandbox can't run the function " + signature.function() + ".");
        }
        return function.bind(new CallTypes(types, result), arguments);
    }

    /** The names of all functions that can be run, in order. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(TABLE.keySet());
    }

    private static Map<String, ScalarFunction> table() {
        Map<String, ScalarFunction> table = new TreeMap<>();
        math(table);
        angles(table);
        text(table);
        search(table);
        masks(table);
        bytes(table);
        urls(table);
        nulls(table);
        arrays(table);
        arrayPairs(table);
        maps(table);
        lambdas(table);
        rows(table);
        json(table);
        dates(table);
        timestamps(table);
        return table;
    }

    private static void math(Map<String, ScalarFunction> table) {
        table.put("ABS", typed(MathFunctions::abs));
        table.put("CBRT", one((Number n) -> Math.cbrt(n.doubleValue())));
        table.put("CEIL", typed(types -> Rounding.towards(types, RoundingMode.CEILING, Math::ceil)));
        table.put("EXP", one((Number n) -> Math.exp(n.doubleValue())));
        table.put("FLOOR", typed(types -> Rounding.towards(types, RoundingMode.FLOOR, Math::floor)));
        table.put("GREATEST", all(MathFunctions::greatest));
        table.put("LEAST", all(MathFunctions::least));
        table.put("LN", one((Number n) -> Math.log(n.doubleValue())));
        table.put("LOG", byCount(1, one((Number n) -> Math.log(n.doubleValue())), two(MathFunctions::log)));
        table.put("POWER", two((Number base, Number n) -> Math.pow(base.doubleValue(), n.doubleValue())));
        table.put("RANDOM", all(none -> Math.random()));
        table.put("ROUND", typed(Rounding::round));
        table.put("SIGN", one((Number n) -> (int) Math.signum(n.doubleValue())));
        table.put("SQRT", one((Number n) -> Math.sqrt(n.doubleValue())));
        table.put("TRUNC", typed(Rounding::truncate));
        table.put("GEO_DISTANCE", all(MathFunctions::geoDistance));
    }

    private static void angles(Map<String, ScalarFunction> table) {
        table.put("ACOS", one((Number n) -> Math.acos(n.doubleValue())));
        table.put("ASIN", one((Number n) -> Math.asin(n.doubleValue())));
        table.put("ATAN", one((Number n) -> Math.atan(n.doubleValue())));
        table.put("ATAN2", two((Number y, Number x) -> Math.atan2(y.doubleValue(), x.doubleValue())));
        table.put("COS", one((Number n) -> Math.cos(n.doubleValue())));
        table.put("COSH", one((Number n) -> Math.cosh(n.doubleValue())));
        table.put("COT", one((Number n) -> 1 / Math.tan(n.doubleValue())));
        table.put("DEGREES", one((Number n) -> Math.toDegrees(n.doubleValue())));
        table.put("PI", all(none -> Math.PI));
        table.put("RADIANS", one((Number n) -> Math.toRadians(n.doubleValue())));
        table.put("SIN", one((Number n) -> Math.sin(n.doubleValue())));
        table.put("SINH", one((Number n) -> Math.sinh(n.doubleValue())));
        table.put("TAN", one((Number n) -> Math.tan(n.doubleValue())));
        table.put("TANH", one((Number n) -> Math.tanh(n.doubleValue())));
    }

    private static void text(Map<String, ScalarFunction> table) {
        table.put("CHR", one(TextFunctions::chr));
        table.put("CONCAT", typed(ByteFunctions::concat));
        table.put("CONCAT_WS", typed(ByteFunctions::concatWithSeparator));
        table.put("ELT", all(TextFunctions::elt));
        table.put("FIELD", all(TextFunctions::field));
        table.put("INITCAP", one(TextFunctions::initcap));
        table.put("LCASE", one((String text) -> text.toLowerCase(Locale.ROOT)));
        table.put("LEN", typed(ByteFunctions::length));
        table.put("LPAD", typed(ByteFunctions::padLeft));
        table.put("REPLACE", three((String text, String old, String by) -> text.replace(old, by)));
        table.put("RPAD", typed(ByteFunctions::padRight));
        table.put("SPLIT", typed(ByteFunctions::split));
        table.put("SPLIT_TO_MAP", three(TextFunctions::splitToMap));
        table.put("SUBSTRING", typed(ByteFunctions::substring));
        table.put("TRIM", one(String::trim));
        table.put("UCASE", one((String text) -> text.toUpperCase(Locale.ROOT)));
    }

    private static void search(Map<String, ScalarFunction> table) {
        table.put("INSTR", strict(SearchFunctions::instr));
        table.put("REGEXP_EXTRACT", strict(SearchFunctions::extract));
        table.put("REGEXP_EXTRACT_ALL", strict(SearchFunctions::extractAll));
        table.put("REGEXP_REPLACE", three(SearchFunctions::replace));
        table.put("REGEXP_SPLIT_TO_ARRAY", two(SearchFunctions::split));
    }

    private static void masks(Map<String, ScalarFunction> table) {
        table.put("MASK", all(Masks::whole));
        table.put("MASK_KEEP_LEFT", all(Masks::keepLeft));
        table.put("MASK_KEEP_RIGHT", all(Masks::keepRight));
        table.put("MASK_LEFT", all(Masks::left));
        table.put("MASK_RIGHT", all(Masks::right));
    }

    private static void bytes(Map<String, ScalarFunction> table) {
        table.put("BIGINT_FROM_BYTES", strict(ByteNumbers::bigint));
        table.put("DOUBLE_FROM_BYTES", strict(ByteNumbers::floating));
        table.put("ENCODE", three(Encodings::encode));
        table.put("FROM_BYTES", two(Encodings::fromBytes));
        table.put("INT_FROM_BYTES", strict(ByteNumbers::integer));
        table.put("MD5", one(Encodings::md5));
        table.put("TO_BYTES", two(Encodings::toBytes));
        table.put("UUID", byCount(0, all(none -> UUID.randomUUID().toString()), one(ByteNumbers::uuid)));
    }

    private static void urls(Map<String, ScalarFunction> table) {
        table.put("URL_DECODE_PARAM", one(UrlFunctions::decode));
        table.put("URL_ENCODE_PARAM", one(UrlFunctions::encode));
        table.put("URL_EXTRACT_FRAGMENT", one(UrlFunctions::fragment));
        table.put("URL_EXTRACT_HOST", one(UrlFunctions::host));
        table.put("URL_EXTRACT_PARAMETER", two(UrlFunctions::parameter));
        table.put("URL_EXTRACT_PATH", one(UrlFunctions::path));
        table.put("URL_EXTRACT_PORT", one(UrlFunctions::port));
        table.put("URL_EXTRACT_PROTOCOL", one(UrlFunctions::protocol));
        table.put("URL_EXTRACT_QUERY", one(UrlFunctions::query));
    }

    private static void nulls(Map<String, ScalarFunction> table) {
        table.put("AS_VALUE", all(values -> values[0]));
        table.put("COALESCE", NullFunctions.COALESCE);
        table.put("IFNULL", NullFunctions.COALESCE);
        table.put("NULLIF", all(NullFunctions::nullIf));
    }

    private static void arrays(Map<String, ScalarFunction> table) {
        table.put("ARRAY_CONTAINS", all(ArrayFunctions::contains));
        table.put("ARRAY_DISTINCT", one(ArrayFunctions::distinct));
        table.put("ARRAY_JOIN", typed(ArrayFunctions::join));
        table.put("ARRAY_LENGTH", one((List<?> array) -> array.size()));
        table.put("ARRAY_MAX", one(ArrayFunctions::max));
        table.put("ARRAY_MIN", one(ArrayFunctions::min));
        table.put("ARRAY_REMOVE", all(ArrayFunctions::remove));
        table.put("ARRAY_SORT", strict(ArrayFunctions::sort));
        table.put("GENERATE_SERIES", typed(ArrayFunctions::series));
        table.put("SLICE", all(ArrayFunctions::slice));
    }

    private static void arrayPairs(Map<String, ScalarFunction> table) {
        table.put("ARRAY_CONCAT", all(ArrayPairFunctions::concat));
        table.put("ARRAY_EXCEPT", two(ArrayPairFunctions::except));
        table.put("ARRAY_INTERSECT", two(ArrayPairFunctions::intersect));
        table.put("ARRAY_UNION", two(ArrayPairFunctions::union));
    }

    private static void maps(Map<String, ScalarFunction> table) {
        table.put("AS_MAP", two(MapFunctions::zip));
        table.put("ENTRIES", two(MapFunctions::entries));
        table.put("MAP_KEYS", one(MapFunctions::keys));
        table.put("MAP_UNION", all(MapFunctions::union));
        table.put("MAP_VALUES", one(MapFunctions::values));
    }

    private static void lambdas(Map<String, ScalarFunction> table) {
        table.put("FILTER", typed(LambdaFunctions::filter));
        table.put("REDUCE", typed(LambdaFunctions::reduce));
        table.put("TRANSFORM", typed(LambdaFunctions::transform));
    }

    /** The table functions. */
    private static void rows(Map<String, ScalarFunction> table) {
        table.put("CUBE_EXPLODE", one(ExplodeFunctions::cube));
        table.put("EXPLODE", one(ExplodeFunctions::explode));
    }

    private static void json(Map<String, ScalarFunction> table) {
        table.put("EXTRACTJSONFIELD", two(JsonFunctions::extract));
        table.put("IS_JSON_STRING", all(JsonFunctions::isJson));
        table.put("JSON_ARRAY_CONTAINS", all(JsonFunctions::arrayContains));
        table.put("JSON_ARRAY_LENGTH", one(JsonFunctions::arrayLength));
        table.put("JSON_CONCAT", strict(JsonFunctions::concat));
        table.put("JSON_ITEMS", one(JsonFunctions::items));
        table.put("JSON_KEYS", one(JsonFunctions::keys));
        table.put("JSON_RECORDS", one(JsonFunctions::records));
        table.put("TO_JSON_STRING", typed(JsonFunctions::toJson));
    }

    private static void dates(Map<String, ScalarFunction> table) {
        table.put("DATEADD", three(DateFunctions::addToDate));
        table.put("DATESUB", three(DateFunctions::subtractFromDate));
        table.put("DATETOSTRING", two(DateFunctions::daysToString));
        table.put("FORMAT_DATE", two(DateFunctions::formatDate));
        table.put("FORMAT_TIME", two(DateFunctions::formatTime));
        table.put("FROM_DAYS", one((Integer days) -> LocalDate.ofEpochDay(days)));
        table.put("PARSE_DATE", two(DateFunctions::parseDate));
        table.put("PARSE_TIME", two(DateFunctions::parseTime));
        table.put("STRINGTODATE", two(DateFunctions::stringToDays));
        table.put("TIMEADD", three(DateFunctions::addToTime));
        table.put("TIMESUB", three(DateFunctions::subtractFromTime));
        table.put("UNIX_DATE", byCount(0, all(none -> DateFunctions.today()), one(DateFunctions::days)));
    }

    private static void timestamps(Map<String, ScalarFunction> table) {
        table.put("CONVERT_TZ", three(TimestampFunctions::convertZone));
        table.put("FORMAT_TIMESTAMP", strict(TimestampFunctions::format));
        table.put("FROM_UNIXTIME", one((Long millis) -> Instant.ofEpochMilli(millis)));
        table.put("PARSE_TIMESTAMP", strict(TimestampFunctions::parse));
        table.put("STRINGTOTIMESTAMP", strict(TimestampFunctions::stringToMillis));
        table.put("TIMESTAMPADD", three(TimestampFunctions::add));
        table.put("TIMESTAMPSUB", three(TimestampFunctions::subtract));
        table.put("TIMESTAMPTOSTRING", strict(TimestampFunctions::millisToString));
        table.put("UNIX_TIMESTAMP", byCount(0, all(none -> System.currentTimeMillis()), one(Instant::toEpochMilli)));
    }
}
