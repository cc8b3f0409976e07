package org.shouze.governance.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Refusal;

class ResolutionSectionTests {

    private static final String LINE = "1. 整改网站（责任人：周敏；完成时限：2026年4月30日）";
    private static final String MINUTES = "一、议题\n听取汇报\n\n二、议定事项\n无。\n\n三、其他\n无";

    private final List<ResolutionView> registered = List.of(
            new ResolutionView(UUID.randomUUID(), "整改\n网站", UUID.randomUUID(), "周敏", LocalDate.of(2026, 4, 30)));

    @Test
    void standsInItsPlaceBetweenTheOtherParts() {
        var oneLine = LINE.replace("整改网站", "整改 网站");
        assertThat(ResolutionSection.filled(MINUTES, registered))
                .isEqualTo("一、议题\n听取汇报\n\n二、议定事项\n" + oneLine + "\n\n三、其他\n无");
    }

    @Test
    void changesNothingTheSecondTime() {
        var once = ResolutionSection.filled("一、议题\n听取汇报", registered);
        assertThat(once).contains("\n\n二、议定事项\n1. ");
        assertThat(ResolutionSection.filled(once, registered)).isEqualTo(once);
        assertThat(ResolutionSection.filled(MINUTES, List.of())).isEqualTo(MINUTES);
    }

    @Test
    void isWrittenOnceOnlyWhereATextHasItTwice() {
        var twice = "一、议定事项\n无。\n\n二、情况\n略\n\n三、议定事项：\n无";
        assertThat(ResolutionSection.filled(twice, registered)).containsOnlyOnce("整改 网站");
    }

    @Test
    void leavesARemarkWhereTheTextIsEdited() {
        var left = ResolutionSection.left(ResolutionSection.filled(MINUTES, registered));
        assertThat(left).contains("二、议定事项\n（按登记的议定事项自动填写）\n").doesNotContain("周敏");
        assertThatCode(() -> ResolutionSection.check(left, registered)).doesNotThrowAnyException();
        assertThat(ResolutionSection.filled(left, List.of())).isEqualTo(MINUTES);
    }

    @Test
    void takesWhatIsRegisteredAndNothingElse() {
        var own = ResolutionSection.filled(MINUTES, registered);
        assertThatCode(() -> ResolutionSection.check(own, registered)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ResolutionSection.check(own, List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有登记");
        assertThatThrownBy(() -> ResolutionSection.check(own.replace("周敏", "吴刚"), registered))
                .isInstanceOf(Refusal.class);
    }
}
