package org.shouze.platform.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouze.platform.organization.handover.HandoverItem;

class HandoverGroupTests {

    @Test
    void showsWhatRecursOnceWithItsCount() {
        var groups = HandoverGroup.of(List.of(
                new HandoverItem("义务", "每日巡查", "11月1日", "/occurrences/1"),
                new HandoverItem("会议", "专题会议", "11月2日", "/meetings/1"),
                new HandoverItem("义务", "每日巡查", "11月2日", "/occurrences/2")));
        assertThat(groups).extracting(HandoverGroup::title).containsExactly("每日巡查", "专题会议");
        assertThat(groups.getFirst().items()).extracting(HandoverItem::detail).containsExactly("11月1日", "11月2日");
        assertThat(groups).extracting(HandoverGroup::isSingle).containsExactly(false, true);
    }
}
