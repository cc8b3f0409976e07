package org.shouze.platform.intake.web;

import java.util.List;
import org.shouze.platform.intake.ImportView;
import org.shouze.platform.intake.SheetIntake;
import org.shouze.platform.kernel.page.Page;

/** Where an import begins (导入). */
record ImportStartPage(SheetIntake intake, List<ImportView> latest, String problem) implements Page {

    @Override
    public String title() {
        return "导入" + intake.noun();
    }

    @Override
    public String menu() {
        return intake.menu();
    }
}
