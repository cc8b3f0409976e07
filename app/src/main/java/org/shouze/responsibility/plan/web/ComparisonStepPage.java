package org.shouze.responsibility.plan.web;

import org.shouze.platform.kernel.page.Page;
import org.shouze.responsibility.plan.AdoptionPreview;
import org.shouze.responsibility.plan.Comparison;
import org.shouze.responsibility.plan.PlanView;

/** The fourth step: what the draft changes against the plan in force. */
record ComparisonStepPage(Wizard wizard, PlanView inForce, Comparison comparison, AdoptionPreview people)
        implements Page {

    boolean changesNobody() {
        return people.opening().isEmpty()
                && people.conflicting().isEmpty()
                && people.left().isEmpty();
    }

    @Override
    public String title() {
        return "与现行方案比较";
    }

    @Override
    public String menu() {
        return "plans";
    }
}
