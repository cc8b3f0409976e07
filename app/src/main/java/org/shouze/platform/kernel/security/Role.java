package org.shouze.platform.kernel.security;

/** What somebody is in the responsibility system (角色); a role carries permissions, an account carries roles. */
public enum Role {
    OFFICE("领导小组办公室"),
    LEADER("领导小组领导"),
    SECURITY_OFFICER("网络安全员"),
    LIAISON("网络安全联络员"),
    SECTION_HEAD("科室负责人"),
    STAFF("工作人员"),
    INSPECTOR("上级检查人员"),
    SYSTEM_ADMIN("系统管理员");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
