package org.shouze.gongwen;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Automatic numbers of a Word document. They are not in the text, so that a heading typed with Word's list button would
 * otherwise lose its number.
 */
final class DocxNumbering {

    private static final int LEVELS = 9;
    private static final String NONE = "";

    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, String> abstractOf = new HashMap<>();
    private final Map<String, String> numOfStyle = new HashMap<>();
    private final Map<String, String> levelOfStyle = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    private DocxNumbering() {}

    static DocxNumbering read(BoundedZip zip, String fileName) throws DocumentRefusedException {
        var numbering = new DocxNumbering();
        var definitions = zip.part("word/numbering.xml");
        if (definitions != null) {
            SafeXml.read(definitions, fileName, numbering.new Definitions());
        }
        var styles = zip.part("word/styles.xml");
        if (styles != null) {
            SafeXml.read(styles, fileName, numbering.new Styles());
        }
        return numbering;
    }

    /** The number Word prints before the next paragraph with this list and level, or an empty text. */
    String number(@Nullable String numId, @Nullable String level, @Nullable String style) {
        var list = numId != null ? numId : style == null ? null : numOfStyle.get(style);
        if (list == null || "0".equals(list)) {
            return NONE;
        }
        var depth = depth(level != null ? level : style == null ? null : levelOfStyle.get(style));
        var definition = abstractOf.getOrDefault(list, NONE);
        if (!levels.containsKey(definition + '/' + depth)) {
            return NONE;
        }
        var counter = counters.computeIfAbsent(definition, key -> new int[LEVELS]);
        counter[depth]++;
        Arrays.fill(counter, depth + 1, LEVELS, 0);
        return render(definition, depth, counter);
    }

    private String render(String definition, int depth, int[] counter) {
        var shown = levelOf(definition, depth).text;
        for (var i = 0; i <= depth; i++) {
            var level = levelOf(definition, i);
            var value = level.start - 1 + Math.max(1, counter[i]);
            shown = shown.replace("%" + (i + 1), level.chinese ? ChineseNumber.write(value) : String.valueOf(value));
        }
        return shown;
    }

    private Level levelOf(String definition, int depth) {
        return levels.getOrDefault(definition + '/' + depth, new Level());
    }

    private static int depth(@Nullable String level) {
        return level != null && level.length() == 1 && Character.isDigit(level.charAt(0))
                ? Math.min(LEVELS - 1, level.charAt(0) - '0')
                : 0;
    }

    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (name.equals(xml.getAttributeLocalName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** How one level of a list is written. */
    private static final class Level {
        private String text = NONE;
        private boolean chinese;
        private int start = 1;

        void format(@Nullable String format) {
            var name = format == null ? NONE : format;
            chinese = name.startsWith("chinese") || name.startsWith("japanese") || name.startsWith("ideograph");
            if ("bullet".equals(name) || "none".equals(name)) {
                text = NONE;
            }
        }
    }

    private final class Definitions implements SafeXml.Listener {

        private @Nullable String list;
        private @Nullable String num;
        private Level level = new Level();
        private boolean bullet;

        @Override
        public void start(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                case "abstractNum" -> list = attribute(xml, "abstractNumId");
                case "num" -> num = attribute(xml, "numId");
                case "abstractNumId" -> {
                    var target = attribute(xml, "val");
                    if (num != null && target != null) {
                        abstractOf.put(num, target);
                    }
                }
                case "lvl" -> startLevel(xml);
                case "start" -> level.start = start(attribute(xml, "val"));
                case "numFmt" -> {
                    bullet = "bullet".equals(attribute(xml, "val"));
                    level.format(attribute(xml, "val"));
                }
                case "lvlText" -> {
                    var text = attribute(xml, "val");
                    level.text = bullet || text == null ? NONE : text;
                }
                default -> {
                    // the rest is layout
                }
            }
        }

        private void startLevel(XMLStreamReader xml) {
            level = new Level();
            bullet = false;
            if (list != null && num == null) {
                levels.put(list + '/' + depth(attribute(xml, "ilvl")), level);
            }
        }

        private static int start(@Nullable String value) {
            return value != null && value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : 1;
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

    private final class Styles implements SafeXml.Listener {

        private @Nullable String style;

        @Override
        public void start(XMLStreamReader xml) {
            var value = attribute(xml, "val");
            switch (xml.getLocalName()) {
                case "style" -> style = attribute(xml, "styleId");
                case "numId" -> put(numOfStyle, value);
                case "ilvl" -> put(levelOfStyle, value);
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
}
