package org.shouze.responsibility.plan.web;

import org.shouze.platform.kernel.page.Page;
import org.shouze.responsibility.plan.AdoptionPreview;
import org.shouze.responsibility.plan.DraftView;

/** The last step: what adopting will do, from when, and by whose approval. */
record AdoptionStepPage(Wizard wizard, AdoptionPreview preview, AdoptionForm form, String problem) implements Page {

    @Override
    public String title() {
        return "采用方案：" + draft().plan().title();
    }

    @Override
    public String menu() {
        return "plans";
    }

    DraftView draft() {
        return wizard.draft();
    }
}
