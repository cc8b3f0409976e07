package org.shouze.risk.asset.web;

import java.util.List;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.shell.contribution.SearchHit;
import org.shouze.platform.shell.contribution.SearchSource;
import org.shouze.risk.asset.AssetGrants;
import org.shouze.risk.asset.Assets;
import org.springframework.stereotype.Component;

@Component
class AssetsInSearch implements SearchSource {

    private final Assets assets;

    AssetsInSearch(Assets assets) {
        this.assets = assets;
    }

    @Override
    public List<SearchHit> search(String text, int limit) {
        return Acting.current().may(AssetGrants.READ)
                ? assets.named(text, limit).stream()
                        .map(asset -> new SearchHit(
                                "资产",
                                asset.facts().name(),
                                asset.facts().kind().label() + "，" + asset.stateLabel(),
                                asset.href()))
                        .toList()
                : List.of();
    }
}
