package org.shouze.risk.asset.rest;

import org.shouze.platform.intake.rest.ImportOperations;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.risk.asset.AssetGrants;
import org.shouze.risk.asset.AssetImports;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The import of assets, for programs. */
@RestController
@RequestMapping("/api/v1/asset-imports")
@Requires(AssetGrants.MANAGE)
class AssetImportApi extends ImportOperations {

    AssetImportApi(AssetImports imports) {
        super(imports);
    }
}
