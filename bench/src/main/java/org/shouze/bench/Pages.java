package org.shouze.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where the measured pages are in this bureau. */
final class Pages {

    private static final int OK = 200;
    private static final int LEAVES = 40;
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\"[^>]*>[^<]*下一页");

    /** A page to measure and its address here. */
    record Page(MeasuredPage measured, String path) {}

    private Pages() {}

    /** All that answer; one that does not is a missed target, not a fast page. */
    static List<Page> found(Visitor visitor, Report report) throws IOException, InterruptedException {
        var pages = new ArrayList<Page>();
        for (var measured : MeasuredPage.values()) {
            var path = measured == MeasuredPage.PEOPLE_DEEP
                    ? farDown(visitor, MeasuredPage.PEOPLE.path())
                    : measured.path();
            var answer = visitor.get(path);
            if (answer.statusCode() == OK) {
                pages.add(new Page(measured, path));
            } else {
                report.judged(
                        measured.label(),
                        "answered " + answer.statusCode(),
                        measured.target(),
                        false,
                        measured.others());
            }
        }
        return pages;
    }

    /** Leafs through the list as a reader would: an address from the middle of nowhere may not exist. */
    private static String farDown(Visitor visitor, String first) throws IOException, InterruptedException {
        var path = first;
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            var next = NEXT.matcher(new String(visitor.get(path).body(), StandardCharsets.UTF_8));
            if (!next.find()) {
                return path;
            }
            path = next.group(1).replace("&amp;", "&");
        }
        return path;
    }
}
