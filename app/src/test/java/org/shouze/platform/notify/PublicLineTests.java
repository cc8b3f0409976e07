package org.shouze.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicLineTests {

    @Test
    void letsAPlainTitleOut() {
        assertThat(PublicLine.of("今日到期：召开网络安全专题会议（2026年）")).isEqualTo("今日到期：召开网络安全专题会议（2026年）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"秘密★1年 某某方案", "关于机密文件的清理", "绝 密", "涉密计算机检查", "内部资料汇编", "不公开的通报", "   ", "\u200b"})
    void saysNothingOfWhatIsOrLooksConfidential(String title) {
        assertThat(PublicLine.of(title)).isEqualTo(PublicLine.NEUTRAL);
    }

    @ParameterizedTest
    @CsvSource({
        "联系 13800001111 办理,联系 ＊＊＊ 办理",
        "核查 110101199003070078 信息,核查 ＊＊＊ 信息",
        "发至 lin@example.org 处,发至 ＊＊＊ 处",
        "打开 https://evil.example/x 登录,打开 ＊＊＊ 登录",
        "整改 192.168.1.20 漏洞,整改 ＊＊＊ 漏洞"
    })
    void masksNumbersAndAddresses(String title, String line) {
        assertThat(PublicLine.of(title)).isEqualTo(line);
    }

    @Test
    void staysOnOneShortLine() {
        assertThat(PublicLine.of("甲\r\nBcc: x\t乙")).isEqualTo("甲 Bcc: x 乙");
        assertThat(PublicLine.of("检".repeat(200))).hasSize(80).endsWith("…");
    }
}
