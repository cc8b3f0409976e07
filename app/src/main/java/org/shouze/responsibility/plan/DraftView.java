package org.shouze.responsibility.plan;

import java.util.List;
import java.util.Set;
import org.shouze.gongwen.plan.PlanReading;

/**
 * A draft as others see it (方案草稿).
 *
 * @param revision grows with every change
 * @param reading as corrected until now
 * @param original as it was read
 * @param confirmed the steps that somebody looked at since they last changed
 * @param findings what is odd about the leading group, in sentences for the user
 */
public record DraftView(
        PlanView plan,
        long revision,
        PlanReading reading,
        PlanReading original,
        List<GroupEntry> people,
        Set<PlanStep> confirmed,
        List<String> findings) {

    public DraftRef ref() {
        return new DraftRef(plan.id(), revision);
    }
}
