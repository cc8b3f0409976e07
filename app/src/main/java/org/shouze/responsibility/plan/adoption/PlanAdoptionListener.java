package org.shouze.responsibility.plan.adoption;

/** Makes something of an adopted plan (方案采用), in the same transaction: a plan is adopted whole or not at all. */
public interface PlanAdoptionListener {

    void adopted(AdoptedPlan plan);
}
