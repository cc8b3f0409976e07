package org.shouze.platform.shell;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.util.Map;
import org.shouze.platform.kernel.page.Page;
import org.springframework.stereotype.Component;

/** Finds the template of a page by the page's own name and renders it, framed or bare. */
@Component
class Templates {

    private final TemplateEngine engine;

    Templates(TemplateEngine engine) {
        this.engine = engine;
    }

    void bare(Page page, TemplateOutput output) {
        engine.render(templateOf(page), Map.of("page", page), output);
    }

    void framed(Page page, Frame frame, TemplateOutput output) {
        Content content = inner -> bare(page, inner);
        engine.render("platform/shell/Layout.jte", Map.of("frame", frame, "content", content), output);
    }

    private static String templateOf(Page page) {
        return page.getClass().getName().substring("org.shouze.".length()).replace('.', '/') + ".jte";
    }
}
