package org.shouze.platform.organization.web;

import java.util.List;
import java.util.UUID;
import org.shouze.platform.organization.UnitView;
import org.shouze.platform.organization.intake.ImportView;

/** Where an import of people begins (导入人员). */
record ImportStartPage(UnitView unit, List<UnitLine> units, List<ImportView> latest, String problem)
        implements OrganizationPage {

    @Override
    public String title() {
        return "导入人员";
    }

    @Override
    public UUID unitId() {
        return unit.id();
    }
}
