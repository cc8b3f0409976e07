package org.shouze.gongwen;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The lists that a Word document defines: its {@code numbering.xml}. */
final class NumberDefinitions implements SafeXml.Listener {

    private final Map<String, NumberLevel> levels = new HashMap<>();
    private final Map<String, String> abstractOf = new HashMap<>();
    private @Nullable String list;
    private @Nullable String num;
    private NumberLevel level = new NumberLevel();

    /** The definition that a list of the text follows. */
    String definition(String numId) {
        return abstractOf.getOrDefault(numId, "");
    }

    @Nullable NumberLevel level(String definition, int depth) {
        return levels.get(definition + '/' + depth);
    }

    @Override
    public void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "abstractNum" -> list = SafeXml.attribute(xml, "abstractNumId");
            case "num" -> num = SafeXml.attribute(xml, "numId");
            case "abstractNumId" -> follow(SafeXml.attribute(xml, "val"));
            case "lvl" -> startLevel(xml);
            case "start" -> level.start(SafeXml.attribute(xml, "val"));
            case "numFmt" -> level.format(SafeXml.attribute(xml, "val"));
            case "lvlText" -> level.text(SafeXml.attribute(xml, "val"));
            default -> {
                // the rest is layout
            }
        }
    }

    private void follow(@Nullable String target) {
        if (num != null && target != null) {
            abstractOf.put(num, target);
        }
    }

    private void startLevel(XMLStreamReader xml) {
        level = new NumberLevel();
        if (list != null && num == null) {
            levels.put(list + '/' + NumberLevel.depth(SafeXml.attribute(xml, "ilvl")), level);
        }
    }

    @Override
    public void text(String text) {
        // numbering has attributes only
    }

    @Override
    public void end(String name) {
        if ("abstractNum".equals(name)) {
            list = null;
        } else if ("num".equals(name)) {
            num = null;
        }
    }
}
