package org.shouze.governance.meeting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shouze.responsibility.indicator.measure.Measure;
import org.shouze.responsibility.indicator.measure.MeasureSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The figures of meetings: K01, the leader's special meetings, and K02, the deputies' quarters. */
@Component
class MeetingMeasures implements MeasureSource {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final YearBoards boards;

    MeetingMeasures(YearBoards boards) {
        this.boards = boards;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Measure> measures(UUID unitId, int year, LocalDate asOf) {
        var board = boards.of(unitId, year, asOf);
        return List.of(specials(board), quarters(board, boards.jointCounts(unitId)));
    }

    private static Measure specials(YearBoard board) {
        var explanation = board.year() + "年由组长主持并已签发的专题会议共 " + board.specialsDone() + " 次。";
        return Measure.count("K01", board.specialsDone(), explanation, href(board, MeetingKind.SPECIAL));
    }

    private static Measure quarters(YearBoard board, boolean jointCounts) {
        var href = href(board, MeetingKind.QUARTERLY);
        var owed = board.quartersOwed();
        if (owed == 0) {
            return Measure.notApplicable("K02", board.year() + "年尚无应召开季度听取汇报会的副组长。", href);
        }
        var done = board.quartersDone();
        var share = BigDecimal.valueOf(done)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(owed), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        var explanation = "截至目前应召开 " + owed + " 次（在任副组长人数按已结束的季度累计，本季度已召开的计入），已召开并签发 " + done + " 次；本单位"
                + (jointCounts ? "允许一次联席会议计入多位副组长。" : "一次会议只计入一位副组长。");
        return new Measure(
                "K02",
                share.scale() < 0 ? share.setScale(0) : share,
                BigDecimal.valueOf(done),
                BigDecimal.valueOf(owed),
                explanation,
                href);
    }

    private static String href(YearBoard board, MeetingKind kind) {
        return "/meetings?year=" + board.year() + "&kind=" + kind.name();
    }
}
