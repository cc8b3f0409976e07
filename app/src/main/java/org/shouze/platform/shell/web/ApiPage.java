package org.shouze.platform.shell.web;

import org.shouze.platform.kernel.page.Page;

/** The API to read and try (接口文档). */
record ApiPage() implements Page {

    @Override
    public String title() {
        return "接口文档";
    }
}
