package org.shouze.platform.kernel.sheet;

import java.math.BigDecimal;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DateUtil;

/** How a number in a cell reads: a date as a date, an employee number without decimals or exponent. */
final class NumberText {

    private NumberText() {}

    static String of(double value, boolean date) {
        if (date && DateUtil.isValidExcelDate(value)) {
            var moment = DateUtil.getLocalDateTime(value);
            if (moment != null && (value >= 1 || moment.toLocalTime().equals(LocalTime.MIDNIGHT))) {
                return moment.toLocalDate().toString();
            }
        }
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : SheetRow.BROKEN;
    }
}
