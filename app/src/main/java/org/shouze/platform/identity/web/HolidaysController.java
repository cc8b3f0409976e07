package org.shouze.platform.identity.web;

import java.util.List;
import org.shouze.platform.identity.Holidays;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(IdentityGrants.OWN)
class HolidaysController {

    private final Holidays holidays;

    HolidaysController(Holidays holidays) {
        this.holidays = holidays;
    }

    @GetMapping("/settings/holidays")
    HolidaysPage show() {
        var form = new HolidayForm(String.valueOf(holidays.yearToEnter()), "", "");
        return new HolidaysPage(holidays.years().reversed(), form, List.of());
    }

    @PostMapping("/settings/holidays")
    @Requires(IdentityGrants.CALENDAR)
    Object publish(HolidayForm form) {
        try {
            holidays.publish(form.yearNumber(), AccountForm.text(form.basis()), AccountForm.text(form.lines()));
            Flash.say(form.yearNumber() + " 年节假日安排已生效，工作日和期限将按此计算。");
            return new RedirectView("/settings/holidays");
        } catch (Refusal refusal) {
            return new HolidaysPage(holidays.years().reversed(), form, refusal.findings());
        }
    }
}
