package org.shouze.platform.organization.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A column of the people sheet (人员表列), and the headings under which offices keep it. */
enum IntakeColumn {
    NAME("姓名 人员姓名 职工姓名 名字"),
    EMPLOYEE_NO("工号 人员编号 职工编号 编号 员工号"),
    SECTION("科室 部门 所在科室 所属科室 处室 股室 所在部门"),
    TITLE("职务 职务职称 现任职务 岗位 职务/岗位"),
    PHONE("电话 联系电话 手机 手机号 手机号码 办公电话 联系方式"),
    TECHNICAL("网络安全专业技术岗位 专业技术岗位 技术岗位 是否技术岗 是否专业技术岗位 是否网络安全专业技术岗位"),
    JOINED("到岗日期 入职日期 到岗时间 入职时间 到任日期");

    private final String headings;

    /** The headings with spaces between, the template's own first. */
    IntakeColumn(String headings) {
        this.headings = headings;
    }

    /** The heading that the template uses. */
    String heading() {
        return headings.split(" ", 2)[0];
    }

    static Optional<IntakeColumn> under(String heading) {
        return Stream.of(values())
                .filter(column -> List.of(column.headings.split(" ")).contains(heading))
                .findFirst();
    }
}
