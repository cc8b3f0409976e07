package org.shouze.platform.identity.web;

import java.util.List;
import org.shouze.platform.identity.PermissionMatrix;

/** Which role may do what (权限矩阵). */
record PermissionsPage(List<PermissionMatrix.Area> areas) implements SettingsTabs {

    @Override
    public String title() {
        return "角色与权限";
    }
}
