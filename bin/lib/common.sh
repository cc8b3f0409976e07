# shellcheck shell=bash
# What the scripts in bin/ share: finding the tools, and building what is not built. Sourced, never run.

root=$(cd -- "$(dirname "${BASH_SOURCE[0]}")/../.." >/dev/null && pwd)
dist=$root/app/target/shouze
stamp=$dist/built
cache=$dist/shouze.aot

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

is_jdk() {
    local version
    [[ -n $1 && -x $1/bin/javac ]] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null) || return 1
    [[ -n $version ]] && ((version >= 25))
}

# Exports JAVA_HOME: a JDK 25 or newer, wherever one is usually found.
find_jdk() {
    local on_path candidate
    on_path=$(readlink -f "$(command -v javac || true)" 2>/dev/null || true)
    for candidate in "${JAVA_HOME:-}" "${on_path%/bin/javac}" /usr/lib/jvm/* /opt/*jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if is_jdk "$candidate"; then
            export JAVA_HOME=$candidate
            return
        fi
    done
    fail "Shouze needs a JDK 25: install one (such as Eclipse Temurin 25) or set JAVA_HOME to it. 请安装 JDK 25，或将 JAVA_HOME 指向它。"
}

# Sets mvn: Maven, run by the JDK that find_jdk found.
find_mvn() {
    local candidate
    for candidate in "$(command -v mvn || true)" "${MAVEN_HOME:-}/bin/mvn" "$HOME/.sdkman/candidates/maven/current/bin/mvn" \
        /usr/share/maven/bin/mvn /opt/*maven*/bin/mvn; do
        if [[ -x $candidate ]]; then
            mvn=$candidate
            export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
            return
        fi
    done
    fail "Shouze is built with Maven 3.8.7 or newer: install it (Debian: apt-get install maven). 请安装 Maven 3.8.7 或更高版本。"
}

is_built() {
    [[ -f $stamp ]] && [[ -z $(cd "$root" && find pom.xml .mvn ./*/pom.xml ./*/src/main -newer "$stamp" -print -quit) ]]
}

# The stamp carries the time at which the build began: what is edited meanwhile is built the next time. Maven leaves in
# target/classes what has been renamed or removed since, and a migration found there under two names stops the start.
build() {
    is_built && return
    find_mvn
    printf 'Building Shouze; the first time this takes some minutes. 正在构建，首次需要几分钟。\n' >&2
    rm -rf "$dist" "$root"/{gongwen,app}/target/classes
    mkdir -p "$dist"
    touch "$dist/building"
    (cd "$root" && "$mvn" -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true -pl app -am package) >&2 ||
        fail "Shouze could not be built; the reason stands above. 构建失败，原因见上。"
    train
    mv "$dist/building" "$stamp"
}

# One start for practice: what the JVM learns of it halves the time of all later ones. Without it they are only slower.
train() {
    local home=$dist/training
    # With the quick compiler alone: see package/bin/shouze-train.
    "$JAVA_HOME/bin/java" "${java_flags[@]}" -XX:TieredStopAtLevel=1 -XX:AOTCacheOutput="$cache" \
        -Dspring.context.exit=onRefresh -cp "$dist/lib/*" org.shouze.application.ShouzeApplication \
        --home "$home" --port "$(free_port)" >/dev/null 2>&1 || rm -f "$cache"
    rm -rf "$home"
}

# Sets launch: the command that starts the platform; its options follow.
# shellcheck disable=SC2034
prepare_launch() {
    launch=("$JAVA_HOME/bin/java" -Xmx512m -XX:AOTCache="$cache" -Xlog:aot=off -Xlog:cds=off "${java_flags[@]}"
        -cp "$dist/lib/*" org.shouze.application.ShouzeApplication)
}

free_port() {
    local port
    for port in {18080..18180}; do
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    done
    printf '%s' "$port"
}

# Java takes the names of files in the terminal's encoding, and loses Chinese ones where that is not UTF-8.
use_utf8() {
    if [[ $(locale charmap 2>/dev/null || true) != UTF-8 ]] && locale -a 2>/dev/null | grep -qixE 'C\.utf-?8'; then
        export LC_ALL=C.UTF-8
    fi
}

# shellcheck disable=SC2034
java_flags=(--enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
    -XX:+UseSerialGC -XX:+UseCompactObjectHeaders)
