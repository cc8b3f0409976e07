package org.shouze.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that a role can reach by links, at the desk and on the phone: it answers, fits, and names what it shows. */
@ExtendWith(DemoBureau.Extension.class)
class EveryPageJourneyTests {

    private static final int FIRST_ERROR = 400;
    private static final int MOST_PAGES = 40;
    private static final int MOST_OF_A_KIND = Integer.getInteger("shouze.pages.kind", 1);
    private static final int ROLES_THAT_EXAMINE = 2;
    private static final Pattern HREF = Pattern.compile("<a (?![^>]*download)[^>]*?href=\"([^\"{}|]*)\"");
    private static final Map<String, Integer> EXAMINED = new HashMap<>();
    private static final Pattern NOT_A_PAGE =
            Pattern.compile("/file|\\.xlsx|\\.ics|\\.json|signed-paper|/api/v1|template");

    /** What is wrong with the page, in words; the viewer of the interfaces is not of our making. */
    private static final String EXAMINE = """
            () => {
              const found = [];
              const all = (what) => [...document.querySelectorAll(what)].filter((e) => !e.closest('.swagger-ui, .svg-assets'));
              const shown = (e) => e.checkVisibility();
              const name = (e) => (e.getAttribute('aria-label') || e.getAttribute('aria-labelledby') || e.title || '').trim();
              if (all('h1').length !== 1) found.push('h1: ' + all('h1').length);
              all('input:not([type=hidden]), select, textarea').forEach((e) => {
                if (shown(e) && !(e.labels && e.labels.length) && !name(e)) found.push('no label: ' + e.outerHTML.slice(0, 120));
              });
              all('img').forEach((e) => { if (e.alt === null) found.push('no alt: ' + e.src); });
              all('svg').forEach((e) => {
                if (shown(e) && !e.closest('[aria-hidden=true]') && !name(e) && !e.querySelector(':scope > title'))
                  found.push('no name: ' + e.outerHTML.slice(0, 120));
              });
              all('a[href], button').forEach((e) => {
                if (shown(e) && !e.textContent.trim() && !name(e)) found.push('no words: ' + e.outerHTML.slice(0, 120));
              });
              const ids = all('[id]').map((e) => e.id);
              ids.filter((id, at) => ids.indexOf(id) !== at).forEach((id) => found.push('id twice: ' + id));
              const wide = document.documentElement.scrollWidth - window.innerWidth;
              if (wide > 0) found.push('too wide by ' + wide);
              return found;
            }""";

    private static final String LINKS =
            "() => [...document.querySelectorAll('a[href]:not([download])')].map((a) => a.href)";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "security",
                "audit",
                "office",
                "leader",
                "officer",
                "liaison",
                "section",
                "staff",
                "inspector"
            })
    void answersFitsAndNamesWhatItShows(String login, DemoBureau demo) {
        try (var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            demo.enter(page, login);
            var found = new ArrayList<String>();
            var crawl = new Crawl(demo.shouze().url(""));
            while (crawl.hasNext()) {
                var path = crawl.next();
                if (EXAMINED.merge(Crawl.kind(path), 1, Integer::sum) <= ROLES_THAT_EXAMINE) {
                    crawl.add(examined(page, demo.shouze().url(path), path, found));
                } else {
                    crawl.add(asked(page, demo.shouze().url(path), path, found));
                }
            }
            visitor.complaints().forEach(found::add);
            assertThat(crawl.visited()).hasSizeGreaterThan(10);
            assertThat(found).as(String.join("\n", found)).isEmpty();
        }
    }

    /** Opens the page and looks at it at the desk and on the phone; its links. */
    private static List<String> examined(Page page, String url, String path, List<String> found) {
        var status = page.navigate(url).status();
        if (status >= FIRST_ERROR) {
            found.add(path + " status " + status);
            return List.of();
        }
        examine(page).forEach(each -> found.add("desk " + path + " " + each));
        // NB: all at once: a page may change its links while they are asked one by one.
        var links =
                ((List<?>) page.evaluate(LINKS)).stream().map(String::valueOf).toList();
        Visitor.takeThePhone(page);
        examine(page).forEach(each -> found.add("phone " + path + " " + each));
        Visitor.sitDown(page);
        return links;
    }

    /** Asks for a page that others have looked at: whether this role may have it, and where its links lead. */
    private static List<String> asked(Page page, String url, String path, List<String> found) {
        var answer = page.request().get(url);
        if (answer.status() >= FIRST_ERROR) {
            found.add(path + " status " + answer.status());
            return List.of();
        }
        // Where it led to: a link counts from there.
        var here = URI.create(answer.url());
        return HREF.matcher(answer.text())
                .results()
                .map(link -> here.resolve(link.group(1).replace("&amp;", "&")).toString())
                .toList();
    }

    private static List<String> examine(Page page) {
        return ((List<?>) page.evaluate(EXAMINE)).stream().map(String::valueOf).toList();
    }

    /** The links still to follow, a few of each kind of page. */
    private static final class Crawl {

        private final String base;
        private final ArrayDeque<String> ahead = new ArrayDeque<>(List.of("/"));
        private final HashSet<String> known = new HashSet<>(ahead);
        private final Map<String, Integer> kinds = new HashMap<>();
        private final List<String> visited = new ArrayList<>();

        Crawl(String base) {
            this.base = base;
        }

        boolean hasNext() {
            return !ahead.isEmpty() && visited.size() < MOST_PAGES;
        }

        String next() {
            visited.add(ahead.peek());
            return ahead.remove();
        }

        List<String> visited() {
            return visited;
        }

        void add(List<String> links) {
            for (var link : links) {
                var address = link.replaceFirst("#.*", "");
                if (address.startsWith(base) && !NOT_A_PAGE.matcher(address).find()) {
                    var path = address.substring(base.length());
                    if (known.add(path) && kinds.merge(kind(path), 1, Integer::sum) <= MOST_OF_A_KIND) {
                        ahead.add(path);
                    }
                }
            }
        }

        /** Pages that differ only in ids and filters are of one kind. */
        private static String kind(String path) {
            return path.replaceFirst("\\?.*", "")
                    .replaceAll("[0-9a-f-]{36}", "*")
                    .replaceAll("/K\\d\\d", "/K");
        }
    }
}
