/** Owns assets: what the bureau has, who answers for each and who runs it, how it is protected, and what of it is filed. */
@ApplicationModule(
        displayName = "Asset 资产",
        allowedDependencies = {
            "kernel",
            "kernel :: security",
            "kernel :: page",
            "kernel :: sheet",
            "organization",
            "organization :: handover",
            "identity",
            "intake",
            "intake :: web",
            "intake :: rest",
            "shell",
            "shell :: contribution",
            "files",
            "files :: holding",
            "notify",
            "obligation :: evidence",
            "obligation :: occasion",
            "obligation :: request",
            "indicator :: measure",
            "operation :: contribution",
            "hazard :: subject"
        })
@NullMarked
package org.shouze.risk.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
