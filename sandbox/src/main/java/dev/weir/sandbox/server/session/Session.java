package dev.weir.sandbox.server.session;

import dev.weir.sql.analyze.SessionProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The properties and variables of one request, as its statements change them one after the other. */
public final class Session {
    private final Map<String, Object> properties;
    private final Map<String, String> variables;

    public Session(Map<String, Object> properties, Map<String, String> variables) {
        this.properties = new LinkedHashMap<>(properties);
        this.variables = new TreeMap<>(variables);
    }

    /** The same again, to be changed on its own. */
    public Session copy() {
        return new Session(properties, variables);
    }

    public void set(String property, Object value) {
        properties.put(property, value);
    }

    public void unset(String property) {
        properties.remove(property);
    }

    public void define(String variable, String value) {
        variables.put(variable, value);
    }

    public void undefine(String variable) {
        variables.remove(variable);
    }

    /** What differs from the server's properties, with the values as they came. */
    public Map<String, Object> overrides() {
        return new LinkedHashMap<>(properties);
    }

    /** By name. */
    public Map<String, String> variables() {
        return new TreeMap<>(variables);
    }

    /** For the checker and the engine, which read text. */
    public SessionProperties forAnalysis() {
        Map<String, String> text = new TreeMap<>();
        properties.forEach((name, value) -> text.put(name, String.valueOf(value)));
        return new SessionProperties(text);
    }
}
