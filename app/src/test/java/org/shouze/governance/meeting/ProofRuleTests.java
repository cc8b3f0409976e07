package org.shouze.governance.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.governance.meeting.MeetingInTest.aMeeting;
import static org.shouze.governance.meeting.MeetingInTest.aQuarterlyMeetingFor;

import org.junit.jupiter.api.Test;

class ProofRuleTests {

    @Test
    void acceptsASpecialMeetingLedByTheLeader() {
        assertThat(ProofRule.objections(aMeeting().underGroup(false, "陈远"))).isEmpty();
    }

    @Test
    void namesTheLeaderWhereAnotherChairsTheSpecialMeeting() {
        var meeting = aMeeting().chairedBy("周敏").underGroup(false, "陈远", "周敏");
        assertThat(ProofRule.warnings(meeting))
                .singleElement()
                .asString()
                .contains("由周敏主持", "2026年3月10日在任的组长是陈远", "其他会议");
    }

    @Test
    void asksNothingOfAnotherMeeting() {
        var made = aMeeting().chairedBy("周敏");
        made.get().keepAsOther();
        assertThat(ProofRule.objections(made.underGroup(false, "陈远"))).isEmpty();
    }

    @Test
    void wantsTheDeputyToBeNamedAndInPost() {
        assertThat(ProofRule.warnings(aQuarterlyMeetingFor().underGroup(false, "陈远", "周敏")))
                .singleElement()
                .asString()
                .contains("没有指明对应的副组长");
        assertThat(ProofRule.warnings(aQuarterlyMeetingFor("吴刚").underGroup(false, "陈远", "周敏")))
                .singleElement()
                .asString()
                .contains("吴刚", "不是在任的副组长");
    }

    @Test
    void countsAJointMeetingForSeveralOnlyWhereTheUnitSaysSo() {
        var made = aQuarterlyMeetingFor("周敏", "吴刚").convened().attendedBy("周敏", "吴刚");
        assertThat(ProofRule.objections(made.underGroup(false, "陈远", "周敏", "吴刚")))
                .singleElement()
                .asString()
                .contains("2位副组长", "周敏、吴刚");
        assertThat(ProofRule.objections(made.underGroup(true, "陈远", "周敏", "吴刚")))
                .isEmpty();
    }

    @Test
    void wantsTheDeputyToHaveBeenThere() {
        var absent = aQuarterlyMeetingFor("周敏").chairedBy("陈远").convened().attendedBy("陈远");
        var meeting = absent.underGroup(false, "陈远", "周敏");
        assertThat(ProofRule.warnings(meeting)).isEmpty();
        assertThat(ProofRule.objections(meeting)).singleElement().asString().contains("副组长周敏没有签到记录");
    }
}
