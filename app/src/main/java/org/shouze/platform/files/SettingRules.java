package org.shouze.platform.files;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.Refusal.Finding;

/** Which settings can be. */
final class SettingRules {

    static final int LARGEST_MEGABYTES = 2048;
    static final int LARGEST_QUOTA = 1_000_000;

    private SettingRules() {}

    static void check(FileSettingsView wanted, String newSecretKey) {
        var findings = new ArrayList<Finding>();
        if (!Set.of("AES", "SM4").contains(wanted.cipher())) {
            findings.add(new Finding("cipher", "加密算法应为 AES 或 SM4。"));
        }
        if (!wanted.scanner().isEmpty()
                && !wanted.scanner().matches("/[^\\p{Cntrl}]{1,100}|[^\\s/:]{1,200}:[0-9]{1,5}")) {
            findings.add(
                    new Finding("scanner", "病毒检查程序地址应为“主机:端口”（如 127.0.0.1:3310）或本机套接字路径（如 /run/clamav/clamd.ctl）。"));
        }
        range(findings, "scannerLimit", "检查上限（MB）", wanted.scannerLimitMegabytes(), 4000);
        range(findings, "quota", "单位空间上限（GB）", wanted.quotaGigabytes(), LARGEST_QUOTA);
        range(findings, "scrubDays", "完整性巡检周期（天）", wanted.scrubDays(), 365);
        bucket(findings, wanted, newSecretKey);
        if (!findings.isEmpty()) {
            throw Refusal.invalid(findings);
        }
    }

    private static void bucket(List<Finding> findings, FileSettingsView wanted, String newSecretKey) {
        if (wanted.endpoint().isEmpty() && !wanted.bucketUsed()) {
            return;
        }
        if (!isHttp(wanted.endpoint())) {
            findings.add(new Finding("endpoint", "对象存储地址应以 https:// 开头（本机和内网也可用 http://），不含路径和参数。"));
        }
        if (!wanted.bucket().matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
            findings.add(new Finding("bucket", "存储桶名应为 3 至 63 个小写字母、数字、点或连字符。"));
        }
        if (wanted.region().isBlank() || wanted.accessKey().isBlank()) {
            findings.add(new Finding("accessKey", "请填写对象存储的区域和访问密钥编号。"));
        }
        if (newSecretKey.isEmpty() && !wanted.hasSecret()) {
            findings.add(new Finding("secretKey", "请填写对象存储的访问密钥。"));
        }
    }

    private static boolean isHttp(String address) {
        try {
            var uri = URI.create(address);
            return Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static void range(List<Finding> findings, String field, String what, long value, long most) {
        if (value < 1 || value > most) {
            findings.add(new Finding(field, what + "应为 1 至 " + most + " 的整数。"));
        }
    }
}
