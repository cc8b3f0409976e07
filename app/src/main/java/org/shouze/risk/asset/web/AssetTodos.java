package org.shouze.risk.asset.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.shell.contribution.Todo;
import org.shouze.platform.shell.contribution.TodoSource;
import org.shouze.risk.asset.AssetGrants;
import org.shouze.risk.asset.AssetQuery;
import org.shouze.risk.asset.Assets;
import org.shouze.risk.asset.Filings;
import org.springframework.stereotype.Component;

/** What those who keep the ledger have to do: give an owner to what has none, file what changed. */
@Component
class AssetTodos implements TodoSource {

    private static final int MOST = 20;

    private final Assets assets;
    private final Filings filings;
    private final BusinessTime time;

    AssetTodos(Assets assets, Filings filings, BusinessTime time) {
        this.assets = assets;
        this.filings = filings;
        this.time = time;
    }

    @Override
    public List<Todo> todos(UUID personId) {
        if (!Acting.current().may(AssetGrants.MANAGE)) {
            return List.of();
        }
        var unit = Acting.unit();
        var todos = new ArrayList<Todo>();
        var ownerless = assets.count(AssetQuery.ownerless(unit));
        if (ownerless > 0) {
            todos.add(new Todo(
                    "资产",
                    ownerless + " 项资产无人主管",
                    "主管人未指定或已离任，请指定",
                    null,
                    true,
                    "/inventory?unit=" + unit + "&of=OWNERLESS"));
        }
        for (var filing : filings.open(unit, MOST)) {
            var late = filing.isLate(time.today());
            todos.add(new Todo("报备", "书面报备" + filing.title(), filing.what(), filing.dueOn(), late, filing.href()));
        }
        return todos;
    }
}
