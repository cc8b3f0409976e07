package org.shouze.bench;

/** A page under load: what it has to do, and what is known of comparable pages elsewhere. */
enum MeasuredPage {
    BOOK("obligation book", "/obligations", 500, 40, "governance suites: 5-30 s for lists of 143 to 5,000"),
    PEOPLE(
            "person list, first page",
            "/organization/people",
            500,
            40,
            "RuoYi, 10,000 users: 401/s, p50 19 ms, p95 36 ms"),
    PEOPLE_DEEP("person list, far down", "", 500, 40, "RuoYi, page 500: 147/s, p95 88 ms"),
    PEOPLE_SEARCH("person list, part of a name", "/organization/people?q=%E7%9F%A5%E7%A7%8B", 500, 40, ""),
    SEARCH("search box", "/search/hits?q=%E7%9F%A5%E7%A7%8B", 500, 40, "RuoYi, 100,000 log rows: 193/s, p95 70 ms"),
    OVERVIEW("overview", "/", 0, 100, ""),
    CALENDAR("calendar", "/calendar", 0, 100, ""),
    INDICATORS("indicators", "/indicators", 0, 100, ""),
    MEETINGS("meetings", "/meetings", 0, 100, ""),
    PLANS("plans", "/plans", 0, 100, "");

    private final String label;
    private final String path;
    private final int least;
    private final int slowest;
    private final String others;

    MeasuredPage(String label, String path, int least, int slowest, String others) {
        this.label = label;
        this.path = path;
        this.least = least;
        this.slowest = slowest;
        this.others = others;
    }

    String label() {
        return label;
    }

    String path() {
        return path;
    }

    String others() {
        return others;
    }

    String target() {
        return (least > 0 ? ">= " + least + "/s, " : "") + "p95 <= " + slowest + " ms";
    }

    boolean isMetBy(Sample sample) {
        return sample.perSecond() >= least && sample.p95() <= slowest;
    }
}
