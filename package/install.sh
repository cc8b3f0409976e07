#!/usr/bin/env bash
# Installs, upgrades or removes Shouze on this machine; see usage below.
set -euo pipefail
source_folder=$(cd -- "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" >/dev/null && pwd)

usage() {
    cat <<'TEXT'
Usage: ./install.sh              install, or upgrade what is installed
       ./install.sh --back       return to the version before the last upgrade
       ./install.sh --uninstall  remove the program, keep the data
       ./install.sh --uninstall --purge   remove the data too

The program goes to /opt/shouze, the data to /var/lib/shouze, the settings to
/etc/shouze/shouze.conf; it runs as the user shouze. 安装说明见 doc/operations.html。

  --stage DIR   lay the files out below DIR and change nothing else
TEXT
}

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

stage=
action=install
purge=
while (($# > 0)); do
    case $1 in
        --help | -h) usage && exit 0 ;;
        --back) action=back ;;
        --uninstall) action=uninstall ;;
        --purge) purge=yes ;;
        --stage)
            [[ -n ${2:-} ]] || fail "--stage needs a folder."
            stage=$2
            shift
            ;;
        *) usage >&2 && exit 2 ;;
    esac
    shift
done
program=$stage/opt/shouze
data=$stage/var/lib/shouze
settings=$stage/etc/shouze/shouze.conf
unit=$stage/etc/systemd/system/shouze.service

has_systemd() { [[ -z $stage && -d /run/systemd/system ]]; }

require_root() {
    [[ -n $stage ]] || ((EUID == 0)) || fail "Run this as root: sudo ./install.sh  请使用 root 运行。"
}

stop_service() {
    if has_systemd && systemctl is-active --quiet shouze; then
        systemctl stop shouze
    fi
}

start_service() {
    if has_systemd; then
        systemctl daemon-reload
        systemctl enable --quiet shouze
        systemctl restart shouze
    fi
}

check() {
    local wanted
    wanted=$(cat "$source_folder/share/platform")
    [[ $wanted == linux-$(uname -m) ]] || fail "This package is for $wanted, not for linux-$(uname -m). 安装包与本机架构不符。"
    (cd "$source_folder" && sha256sum --check --quiet --strict SHA256SUMS) ||
        fail "Files of this package have changed or are missing: fetch it again. 安装包不完整或被改动，请重新获取。"
}

make_user() {
    if [[ -z $stage ]] && ! getent passwd shouze >/dev/null; then
        useradd --system --user-group --home-dir /var/lib/shouze --no-create-home --shell /usr/sbin/nologin shouze
    fi
    install -d -m 0700 "$data"
    [[ -n $stage ]] || chown shouze:shouze "$data"
}

copy() {
    rm -rf "$program.new"
    mkdir -p "$(dirname "$program")"
    cp -a "$source_folder" "$program.new"
    rm -rf "$program.new/cache"
    [[ -n $stage ]] || chown -R root:root "$program.new"
    chmod -R u=rwX,go=rX "$program.new"
    stop_service
    if [[ -d $program ]]; then
        rm -rf "$program.previous"
        mv "$program" "$program.previous"
    fi
    mv "$program.new" "$program"
}

# The practice start runs as the user, in a folder that only the user sees; what it made then belongs to root. What the same
# program has learnt before is kept.
train() {
    local before=$program.previous
    if [[ -f $before/cache/shouze.aot && $(<"$before/SHA256SUMS") == "$(<"$program/SHA256SUMS")" ]]; then
        cp -a "$before/cache" "$program/cache"
        return
    fi
    printf '%s\n' 'Preparing fast starts; this takes half a minute. 正在预热，约需半分钟。'
    if [[ -n $stage ]]; then
        "$program/bin/shouze-train" || true
        return
    fi
    local folder
    folder=$(mktemp -d)
    chown shouze:shouze "$folder"
    if (cd / && setpriv --reuid=shouze --regid=shouze --clear-groups env HOME="$folder" TMPDIR="$folder" \
        "$program/bin/shouze-train" "$folder/shouze.aot"); then
        install -D -m 0644 -o root -g root "$folder/shouze.aot" "$program/cache/shouze.aot"
    fi
    rm -rf "$folder"
}

configure() {
    install -d -m 0750 "$(dirname "$settings")" "$(dirname "$unit")"
    if [[ ! -f $settings ]]; then
        install -m 0640 "$source_folder/share/shouze.conf" "$settings"
    fi
    chmod 0755 "$(dirname "$unit")"
    [[ -n $stage ]] || chown root:shouze "$(dirname "$settings")" "$settings"
    install -m 0644 "$source_folder/share/shouze.service" "$unit"
}

# Waits until the service says that it is ready, and tells where.
await() {
    local waited since
    since=$(systemctl show shouze --property=ActiveEnterTimestamp --value)
    for ((waited = 0; waited < 900; waited++)); do
        if journalctl -u shouze --since "$since" -o cat 2>/dev/null | grep -E '^(Set-up code|Shouze is ready)' | grep -A1 . |
            tee /dev/stderr | grep -q '^Shouze is ready'; then
            return 0
        fi 2>/dev/null
        systemctl is-failed --quiet shouze && break
        (($(systemctl show shouze --property=NRestarts --value) < 3)) || break
        sleep 1
    done
    journalctl -u shouze --since "$since" -o cat | tail -20 >&2
    fail "Shouze did not start; the reason stands above. To return to the version before: ./install.sh --back  启动失败，原因见上。"
}

announce() {
    if has_systemd; then
        journalctl -u shouze -o cat | grep -E '^(Set-up code|Shouze is ready)' | tail -2
    else
        printf '%s\n' "There is no systemd here. Start it with: setpriv --reuid=shouze --regid=shouze --clear-groups \\" \
            "  /opt/shouze/bin/shouze-server --home /var/lib/shouze --https-port 8443" \
            "本机没有 systemd，请用以上命令启动。"
    fi
}

case $action in
    install)
        require_root
        check
        make_user
        copy
        configure
        train
        start_service
        has_systemd && await
        announce
        ;;
    back)
        require_root
        [[ -d $program.previous ]] || fail "There is no earlier version here. 本机没有保留上一版本。"
        stop_service
        mv "$program" "$program.new"
        mv "$program.previous" "$program"
        mv "$program.new" "$program.previous"
        start_service
        printf '%s\n' 'The earlier version is in place. 已恢复上一版本。'
        ;;
    uninstall)
        require_root
        if has_systemd; then
            systemctl disable --now --quiet shouze || true
        fi
        rm -rf "$program" "$program.previous" "$unit"
        has_systemd && systemctl daemon-reload
        if [[ -n $purge ]]; then
            rm -rf "$data" "$(dirname "$settings")"
            if [[ -z $stage ]] && getent passwd shouze >/dev/null; then
                userdel shouze
            fi
        else
            printf '%s\n' "The data stay in $data. 数据仍保留在 $data。"
        fi
        ;;
esac
