package org.shouze.responsibility.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that the platform proves (对应事项): M01 to M38 with a short Chinese name each. */
public final class RequirementRows {

    private static final String LIST = """
            M01 领导小组与责任人
            M02 责任书与资产责任人
            M03 工作方案
            M04 专题会议
            M05 直接责任人季度听取汇报
            M06 经费保障
            M07 应急预案
            M08 应急演练
            M09 风险通报与处置反馈
            M10 信息系统变更报备
            M11 信息汇集分析研判
            M12 网络安全检查
            M13 重要系统自查
            M14 隐患整改清零
            M15 网络安全宣传周
            M16 全员培训学时
            M17 专业技术岗位培训学时
            M18 专业技术人员持证比例
            M19 年度工作报告
            M20 重大事项报告
            M21 三审三校
            M22 违法和不良信息防范
            M23 信息不外泄
            M24 内容更新权限管理
            M25 门户账号和密码管理
            M26 网站防篡改
            M27 网站和系统平稳运行
            M28 电子显示屏防篡改
            M29 防入侵防攻击
            M30 防火墙
            M31 正版杀毒软件
            M32 办公保密与内网使用
            M33 值班值守
            M34 应急处置渠道
            M35 事件发现与处置
            M36 国产化台账
            M37 国产化替代计划
            M38 国产化采购比例
            """;

    /** All rows, in order. */
    public static final Map<String, String> ALL = read();

    private RequirementRows() {}

    /** Code and name of a row, 未对应 for none. */
    public static String label(@Nullable String code) {
        return code == null ? "未对应" : (code + " " + ALL.getOrDefault(code, "")).strip();
    }

    private static Map<String, String> read() {
        var rows = new LinkedHashMap<String, String>();
        LIST.lines().map(line -> line.split(" ", 2)).forEach(parts -> rows.put(parts[0], parts[1]));
        return Collections.unmodifiableMap(rows);
    }
}
