package org.shouze.platform.kernel.security;

/** What somebody is in the responsibility system (角色); a role carries permissions, an account carries roles. */
public enum Role {
    OFFICE("领导小组办公室"),
    LEADER("领导小组领导"),
    SECURITY_OFFICER("网络安全员"),
    LIAISON("网络安全联络员"),
    SECTION_HEAD("科室负责人"),
    EDITOR("编辑人员"),
    REVIEWER("审核人员"),
    DUTY_OFFICER("值班人员"),
    STAFF("工作人员"),
    INSPECTOR("上级检查人员"),
    SYSTEM_ADMIN("系统管理员"),
    SECURITY_ADMIN("安全管理员"),
    AUDIT_ADMIN("审计管理员");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is one of the three separated administrators (三员): they run, authorise and audit, and read no business. */
    public boolean isAdministrator() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
    }
}
