package org.shouze.risk.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shouze.platform.kernel.Refusal.Finding;

/**
 * What looks wrong in an asset's numbers (编号提示): warned of, never refused, since real certificates break these forms.
 * The forms follow domain knowledge: the filing of graded protection is six digits of the division, five of the unit, a
 * hyphen and five of the system; ICP and police numbers begin with the province's short name.
 */
final class NumberWarnings {

    private static final String PROVINCES = "[京津沪渝冀豫云滇辽黑湘皖鲁新苏浙赣鄂桂甘陇晋蒙陕吉闽贵黔粤青藏川蜀宁琼]";
    private static final Pattern FILING = Pattern.compile("\\d{11}-\\d{5}");
    private static final Pattern EVALUATION = Pattern.compile("\\d{11}-?\\d{5}-\\d{2}-\\d{4}-\\d{2}");
    private static final Pattern ICP = Pattern.compile(PROVINCES + "ICP备\\d{5,10}号(?:-\\d{1,3})?");
    private static final Pattern PSB = Pattern.compile(PROVINCES + "公网安备\\s?\\d{14}号");
    private static final Pattern DOMAIN = Pattern.compile(".*\\.(?:gov\\.cn|政务|cn|公益)");

    private NumberWarnings() {}

    static List<Finding> of(AssetFacts facts) {
        var found = new ArrayList<Finding>();
        var protection = facts.protection();
        check(found, AssetField.FILING_NO, protection.filingNo(), FILING, "11 位数字、短横线、5 位数字，例如 50010699001-00001");
        check(
                found,
                AssetField.EVALUATION_NO,
                protection.evaluationNo(),
                EVALUATION,
                "备案编号-年份-机构代码-序号，例如 50010699001-00001-26-5001-01");
        check(found, AssetField.ICP_NO, facts.registration().icpNo(), ICP, "省份简称+ICP备+数字+号，例如 渝ICP备2023017543号-1");
        check(found, AssetField.PSB_NO, facts.registration().psbNo(), PSB, "省份简称+公网安备+14 位数字+号");
        if (facts.kind() == AssetKind.WEBSITE) {
            check(found, AssetField.DOMAIN, facts.place().domain(), DOMAIN, "机关以 .gov.cn 或 .政务 结尾，事业单位以 .cn 或 .公益 结尾");
        }
        if (protection.level().isFiled() && protection.filingNo().isEmpty()) {
            found.add(
                    new Finding(AssetField.FILING_NO.name(), protection.level().label() + "系统应向公安机关备案，尚未填写备案编号。"));
        }
        return found;
    }

    private static void check(List<Finding> found, AssetField field, String number, Pattern form, String right) {
        if (!number.isEmpty() && !form.matcher(number).matches()) {
            found.add(new Finding(field.name(), field.label() + "“" + number + "”与常见格式不符（" + right + "），请核对。"));
        }
    }
}
