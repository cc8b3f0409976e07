package org.shouze.risk.asset.web;

import org.shouze.platform.intake.web.ImportPages;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.risk.asset.AssetGrants;
import org.shouze.risk.asset.AssetImports;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/inventory/import")
@Requires(AssetGrants.MANAGE)
class AssetImportController extends ImportPages {

    AssetImportController(AssetImports imports) {
        super(imports);
    }
}
