package org.shouze.platform.organization.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouze.platform.organization.Post;
import org.shouze.platform.organization.UnitView;

/** The picture of who answers for what (谁对什么负责). */
record ChartPage(
        UnitView unit,
        List<UnitLine> units,
        Map<UUID, List<Post>> vacancies,
        LocalDate on,
        LocalDate today,
        Chart chart,
        String hint)
        implements OrganizationPage {

    @Override
    public String title() {
        return "谁对什么负责";
    }

    @Override
    public UUID unitId() {
        return unit.id();
    }

    boolean isToday() {
        return on.equals(today);
    }

    int vacanciesOf(UnitLine line) {
        return vacancies.getOrDefault(line.unit().id(), List.of()).size();
    }
}
