package org.shouze.platform.identity.door;

import java.util.List;

/**
 * Where somebody has to go before the work (登录未完成), and what is open on the way there.
 *
 * @param page the path of the page to which every other page leads
 * @param open patterns of the paths that work meanwhile, {@code page} among them; all else is refused
 * @param sentence what is missing, in Chinese; programs get it as the problem's detail
 */
public record Detour(String page, List<String> open, String sentence) {

    public Detour {
        open = List.copyOf(open);
    }
}
