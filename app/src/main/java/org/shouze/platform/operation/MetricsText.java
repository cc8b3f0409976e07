package org.shouze.platform.operation;

/** Writes what Prometheus reads: its text format, version 0.0.4. */
final class MetricsText {

    private static final String PREFIX = "shouze_";

    private final StringBuilder text = new StringBuilder(8192);

    void family(String name, String type, String help) {
        text.append("# HELP ")
                .append(PREFIX)
                .append(name)
                .append(' ')
                .append(help)
                .append('\n');
        text.append("# TYPE ")
                .append(PREFIX)
                .append(name)
                .append(' ')
                .append(type)
                .append('\n');
    }

    void value(String name, String labels, double value) {
        text.append(PREFIX).append(name);
        if (!labels.isEmpty()) {
            text.append('{').append(labels).append('}');
        }
        text.append(' ').append(number(value)).append('\n');
    }

    void value(String name, String labels, long value) {
        value(name, labels, (double) value);
    }

    void gauge(String name, String help, double value) {
        family(name, "gauge", help);
        value(name, "", value);
    }

    void gauge(String name, String help, long value) {
        gauge(name, help, (double) value);
    }

    static String label(String name, String value) {
        return name + "=\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + "\"";
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
