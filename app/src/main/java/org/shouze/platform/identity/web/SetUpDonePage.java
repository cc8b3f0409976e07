package org.shouze.platform.identity.web;

import java.util.List;
import org.shouze.platform.identity.StartAccount;
import org.shouze.platform.kernel.page.Page;

/** The administrators' start passwords (初始密码通知单), shown this once and good to print. */
record SetUpDonePage(List<StartAccount> accounts, boolean first) implements Page {

    @Override
    public String title() {
        return "初始化完成";
    }

    @Override
    public boolean framed() {
        return false;
    }
}
