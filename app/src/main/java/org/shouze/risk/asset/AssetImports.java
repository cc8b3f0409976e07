package org.shouze.risk.asset;

import org.shouze.platform.intake.ImportDesk;
import org.shouze.platform.intake.SheetImports;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;

/** The import of assets (资产导入) from a spreadsheet. */
@Service
@Requires(AssetGrants.MANAGE)
public class AssetImports extends SheetImports {

    AssetImports(ImportDesk desk, AssetIntake intake) {
        super(desk, intake);
    }
}
