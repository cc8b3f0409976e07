package org.shouze.platform.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes HTML of the manual's Markdown (手册正文); HTML inside of it is shown as text. */
public final class ManualText {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private ManualText() {}

    /**
     * A book of the manual (手册正文) as HTML.
     *
     * @param ending what the address of another book ends with: nothing on the platform, {@code .html} in a folder
     */
    public static String html(ManualPage page, String ending) {
        return renderer(ending).render(PARSER.parse(read(page.source())));
    }

    private static HtmlRenderer renderer(String ending) {
        return HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> decorate(node, ending, attributes))
                .build();
    }

    private static void decorate(Node node, String ending, Map<String, String> attributes) {
        if (node instanceof Heading heading) {
            attributes.put("id", anchor(heading));
        }
        if (node instanceof TableBlock) {
            attributes.put("class", "table");
        }
        if (node instanceof Link link) {
            var book = ManualPage.linked(link.getDestination());
            if (!book.equals(link.getDestination())) {
                attributes.put("href", book + ending);
            } else if (!book.startsWith("#")) {
                // NB: what lies beside the manual in the sources, or on another server, is not shipped with it.
                attributes.remove("href");
            }
        }
    }

    /** As the places where the manual is read otherwise name their headings. */
    private static String anchor(Heading heading) {
        var text = new StringBuilder();
        for (var node = heading.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text words) {
                text.append(words.getLiteral());
            }
        }
        return text.toString()
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-')
                .replaceAll("[^\\p{L}\\p{N}_-]", "");
    }

    /** A picture of the manual; empty for none. */
    public static byte[] picture(String name) {
        if (!name.matches("[a-z0-9-]+\\.png")) {
            return new byte[0];
        }
        return bytes("guide/images/" + name);
    }

    private static String read(String source) {
        return new String(bytes(source), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (var stream = ManualText.class.getResourceAsStream("manual/" + name)) {
            return stream == null ? new byte[0] : stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
