package org.shouze.gongwen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouze.gongwen.DocumentText.Format;
import org.shouze.gongwen.plan.PlanReader;

/** Broken files and senseless texts are read or refused; nothing else happens, and no text is lost. */
final class FuzzTest {

    private static final int FILES = 150;
    private static final int TEXTS = 300;
    private static final List<String> LINES =
            List.of("云溪区某局网络安全工作方案", "一、组织领导", "组  长：张小明  局长", "二、任务", "每季度开展一次网络安全自查，整改率不低于95%。");
    private static final String[] PIECES = {
        "组长",
        "副组长",
        "：",
        "张三",
        "李 四",
        "、",
        "，",
        "。",
        "；",
        "每年",
        "每季度",
        "至少",
        "一次",
        "不低于",
        "95%",
        "网络安全",
        "应急演练",
        "（",
        "）",
        "一、",
        "（一）",
        "1.",
        "1、",
        "\n",
        " ",
        "　",
        "办公室",
        "负责",
        "由",
        "在",
        "3个工作日内",
        "11月30日前",
        "以上",
        "百分之",
        "“",
        "”",
        "·",
        "阿",
        "任",
        "为",
        "主任",
        "|",
        "\t",
        "隐患",
        "清零",
        "第三季度前",
        "\uD840\uDC00",
        "99999999999",
        "①"
    };

    @ParameterizedTest
    @EnumSource(Format.class)
    void survivesBrokenFiles(Format format) {
        var random = new Random(20260101 + format.ordinal());
        var whole = valid(format);
        var reader = new PlanReader();
        for (var i = 0; i < FILES; i++) {
            var broken = mutate(whole.clone(), random);
            try {
                assertThat(reader.read(broken, "模糊测试").clauses()).isNotEmpty();
            } catch (DocumentRefusedException refused) {
                assertThat(refused.userMessage()).isNotBlank();
            }
        }
    }

    @Test
    void survivesSenselessTexts() {
        var random = new Random(42);
        var reader = new PlanReader();
        for (var i = 0; i < TEXTS; i++) {
            var text = new StringBuilder("网络安全方案\n");
            for (var length = random.nextInt(200); length > 0; length--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            try {
                var reading = reader.read(DocumentText.ofPlainText(text.toString()));
                var traced = new StringBuilder();
                reading.sentences().forEach(trace -> traced.append(trace.sentence()));
                assertThat(han(traced.toString()))
                        .as("%s", text)
                        .hasSameSizeAs(han(withoutNumbers(reading, text.toString())));
            } catch (DocumentRefusedException refused) {
                assertThat(refused.reason()).isEqualTo(DocumentRefusedException.Reason.NOT_A_PLAN);
            }
        }
    }

    @Test
    void readsHostileTextsInBoundedWork() throws DocumentRefusedException {
        var reader = new PlanReader();
        for (var piece : List.of(
                "每", "、", "由办公室", "（", "不低于", "张 ", "网络安全应急", "第一季度前、", "11月30日、", "组长", "一", "·阿", "责任", "的")) {
            var hostile = "网络安全方案\n各科室每季度开展一次网络安全自查。\n" + piece.repeat(20_000 / piece.length());
            assertThat(reader.read(DocumentText.ofPlainText(hostile)).obligations())
                    .isNotEmpty();
        }
    }

    private static String withoutNumbers(org.shouze.gongwen.plan.PlanReading reading, String text) {
        var numbers = new StringBuilder();
        reading.clauses().forEach(clause -> numbers.append(clause.number() == null ? "" : clause.number()));
        var bare = han(text);
        return bare.substring(Math.min(bare.length(), han(numbers.toString()).length()));
    }

    private static String han(String text) {
        return text.replaceAll("[^\\p{IsHan}]", "");
    }

    private static byte[] valid(Format format) {
        return switch (format) {
            case DOCX -> TestFiles.docx(LINES);
            case DOC -> TestFiles.resource("06-table.doc");
            case PDF -> TestPages.pdf(withTable());
            case OFD -> TestPages.ofd(withTable());
            case TXT -> TestFiles.utf8(String.join("\n", LINES));
        };
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        var changes = 1 + random.nextInt(20);
        for (var i = 0; i < changes; i++) {
            var at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                default -> {
                    var from = random.nextInt(bytes.length);
                    var length = Math.min(random.nextInt(64), bytes.length - Math.max(from, at));
                    System.arraycopy(bytes, from, bytes, at, length);
                }
            }
        }
        return random.nextInt(5) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static List<String> withTable() {
        var lines = new ArrayList<>(LINES);
        lines.add("| 序号 | 工作任务 | 责任科室 | 完成时限 |");
        lines.add("| 1 | 开展重要信息系统网络安全自查 | 信息技术科 | 第三季度 |");
        return lines;
    }
}
