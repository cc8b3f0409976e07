package org.shouze.risk.asset;

import java.util.List;

/** What kind of thing an asset is (资产类别). */
public enum AssetKind implements Worded {
    WEBSITE("网站", "门户网站", "政府网站", "站点"),
    SYSTEM("信息系统", "系统", "业务系统", "应用系统", "平台"),
    APPLICATION("移动应用", "app", "小程序", "应用", "移动应用程序"),
    ACCOUNT("政务新媒体账号", "公众号", "微信公众号", "官方账号", "政务新媒体", "新媒体账号", "公众账号"),
    LED_SCREEN("LED显示屏", "led", "led大屏", "led屏", "大屏", "电子显示屏", "显示屏"),
    SERVER("服务器", "主机"),
    PC("计算机终端", "pc", "电脑", "终端", "台式机", "笔记本", "计算机"),
    NETWORK_DEVICE("网络设备", "交换机", "路由器"),
    SECURITY_DEVICE("安全设备", "防火墙", "网络安全设备"),
    DATA_SET("数据资源", "数据", "数据集", "数据库");

    private final String label;
    private final String aliases;

    AssetKind(String label, String... aliases) {
        this.label = label;
        this.aliases = String.join("|", aliases);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<String> aliases() {
        return List.of(aliases.split("\\|"));
    }
}
