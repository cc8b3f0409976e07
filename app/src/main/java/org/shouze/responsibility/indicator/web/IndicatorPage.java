package org.shouze.responsibility.indicator.web;

import java.util.List;
import java.util.Optional;
import org.shouze.platform.kernel.page.Page;
import org.shouze.responsibility.indicator.IndicatorDetail;
import org.shouze.responsibility.indicator.TrendPoint;

/** One indicator (指标详情). */
record IndicatorPage(IndicatorDetail detail, String hint) implements Page {

    private static final int TREND_WIDTH = 720;
    private static final int TREND_HEIGHT = 180;
    private static final int CHANGES = 30;

    Gauge gauge() {
        return Gauge.of(detail.indicator());
    }

    Optional<Sparkline> trend() {
        return Sparkline.of(detail.history(), detail.indicator().unit(), TREND_WIDTH, TREND_HEIGHT);
    }

    List<TrendPoint> changes() {
        return detail.changes().stream().limit(CHANGES).toList();
    }

    String figure(TrendPoint point) {
        var value = point.value();
        return value == null
                ? "无"
                : value.stripTrailingZeros().toPlainString()
                        + ("%".equals(detail.indicator().unit())
                                ? "%"
                                : " " + detail.indicator().unit());
    }

    @Override
    public String title() {
        return detail.indicator().code() + " " + detail.indicator().name();
    }

    @Override
    public String menu() {
        return "indicators";
    }
}
