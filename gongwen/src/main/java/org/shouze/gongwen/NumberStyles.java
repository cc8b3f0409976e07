package org.shouze.gongwen;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Which list and level the styles of a Word document give: its {@code styles.xml}. */
final class NumberStyles implements SafeXml.Listener {

    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, String> levels = new HashMap<>();
    private @Nullable String style;

    @Nullable String list(@Nullable String name) {
        return name == null ? null : lists.get(name);
    }

    @Nullable String level(@Nullable String name) {
        return name == null ? null : levels.get(name);
    }

    @Override
    public void start(XMLStreamReader xml) {
        var value = SafeXml.attribute(xml, "val");
        switch (xml.getLocalName()) {
            case "style" -> style = SafeXml.attribute(xml, "styleId");
            case "numId" -> put(lists, value);
            case "ilvl" -> put(levels, value);
            default -> {
                // the rest is layout
            }
        }
    }

    private void put(Map<String, String> map, @Nullable String value) {
        if (style != null && value != null) {
            map.put(style, value);
        }
    }

    @Override
    public void text(String text) {
        // styles have attributes only
    }

    @Override
    public void end(String name) {
        if ("style".equals(name)) {
            style = null;
        }
    }
}
