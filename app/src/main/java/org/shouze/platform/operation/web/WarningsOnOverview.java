package org.shouze.platform.operation.web;

import java.util.List;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.operation.OperationGrants;
import org.shouze.platform.operation.Operations;
import org.shouze.platform.shell.contribution.OverviewPanel;
import org.shouze.platform.shell.contribution.OverviewSource;
import org.springframework.stereotype.Component;

@Component
class WarningsOnOverview implements OverviewSource {

    private static final int FIRST = 5;

    private final Operations operations;

    WarningsOnOverview(Operations operations) {
        this.operations = operations;
    }

    @Override
    public List<OverviewPanel> panels() {
        if (!Acting.current().may(OperationGrants.READ)) {
            return List.of();
        }
        var warnings = operations.warnings();
        return warnings.isEmpty() ? List.of() : List.of(new OverviewPanel(FIRST, true, new WarningsPanel(warnings)));
    }
}
