# Shared by run, test and lantai: finds a JDK, Maven and the system's packages, or says what is missing and the one command to type.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build_cache=$root/.build
maven_version=3.9.16

say() { printf '%s\n' "$*" >&2; }

# A JDK of version 21 or later: JAVA_HOME, the PATH, then the usual folders. An older Java would wait for ever, so it is never tried.
find_jdk() {
  local home version seen=
  for home in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /nowhere/bin/javac)")")")" /usr/lib/jvm/* /opt/java/*; do
    [ -x "$home/bin/javac" ] || continue
    version=$("$home/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    seen="$seen${seen:+, }$home ($version)"
    if [ "${version:-0}" -ge 21 ]; then
      export JAVA_HOME=$home
      return 0
    fi
  done
  say "没有找到 JDK 21 或更新版本(找到:${seen:-无})。请安装 JDK 21,或用 JAVA_HOME 指定。"
  say "No JDK 21 or later was found (found: ${seen:-none}). Install a JDK 21, or name it in JAVA_HOME."
  exit 4
}

# Maven 3.9 is itself an artifact: any Maven unpacks it by its coordinates.
find_maven() {
  maven=$build_cache/apache-maven-$maven_version/bin/mvn
  [ -x "$maven" ] && return 0
  if ! command -v mvn >/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      install_packages maven
    else
      say "没有 mvn。请执行: / There is no mvn. Type: sudo apt-get install -y maven"
      exit 4
    fi
  fi
  say "Maven $maven_version …"
  local scratch=$build_cache/unpack # the unpacking leaves its marks in the current folder
  mkdir -p "$scratch"
  (cd "$scratch" && mvn -q -B ${LANTAI_M2:+-Dmaven.repo.local="$LANTAI_M2"} org.apache.maven.plugins:maven-dependency-plugin:3.6.1:unpack \
    -Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin -DoutputDirectory="$build_cache" >&2)
  rm -rf "$scratch"
}

build() {
  find_jdk
  find_maven
  (cd "$root" && "$maven" -B -ntp ${LANTAI_M2:+-Dmaven.repo.local="$LANTAI_M2"} "$@")
}

packages_updated=
install_packages() {
  [ -n "$packages_updated" ] || apt-get update -qq >&2
  packages_updated=yes
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null
}

# need PACKAGE…: installs what is missing when that is possible, else names the one command.
need_packages() {
  local missing=() package
  command -v dpkg-query >/dev/null || return 0
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  if [ "$(id -u)" = 0 ]; then
    say "安装 / installing: ${missing[*]}"
    install_packages "${missing[@]}"
  else
    say "缺少系统软件包,请执行: / System packages are missing. Type:"
    say "  sudo apt-get install -y ${missing[*]}"
    exit 4
  fi
}

window_packages() {
  local gtk=libgtk-3-0
  apt-cache show libgtk-3-0t64 >/dev/null 2>&1 && gtk=libgtk-3-0t64
  need_packages "$gtk" fontconfig dbus-x11
  fc-list :lang=zh 2>/dev/null | grep -q . || need_packages fonts-noto-cjk
  fc-list :lang=zh file 2>/dev/null | grep -qiE 'wqy|uming|ukai|simsun|simhei|simfang|msyh' || need_packages fonts-wqy-zenhei
}

screenless_packages() {
  need_packages xvfb xauth openbox xdotool imagemagick poppler-utils openssl softhsm2 strace
}

product() {
  case "$(uname -m)" in
    aarch64 | arm64) echo "$root/releng/product/target/products/lantai/linux/gtk/aarch64" ;;
    *) echo "$root/releng/product/target/products/lantai/linux/gtk/x86_64" ;;
  esac
}

# Whether no source is newer than the product. A folder of sources is newer when something in it came or went.
is_fresh() {
  [ -x "$(product)/lantai" ] && [ -f "$stamp" ] &&
    [ -z "$(find "$root/bundles" "$root/features" "$root/releng/product" "$root/target-platform" "$root/pom.xml" \
      -name target -prune -o -name src_test -prune -o -name bin -prune -o -name '*.tests' -prune -o \
      \( -type f -o -path '*/src/*' \) -newer "$stamp" -print -quit)" ]
}

# Builds the product when a source is newer than it; a second caller waits for the first instead of building beside it.
fresh_product() {
  local stamp=$root/releng/product/target/built
  is_fresh && return 0
  mkdir -p "$build_cache"
  exec 9>"$build_cache/lock"
  flock 9
  if is_fresh; then
    exec 9>&-
    return 0
  fi
  say "正在构建… / building …"
  local began=$build_cache/began
  touch "$began"
  local log=$build_cache/build.log
  if ! build -q -DskipTests -Dmaven.test.skip=true verify -pl '!releng/checks,!bundles/lantai.ui.tests' >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    say "构建失败,全文见 / the build failed, the whole log is in .build/build.log"
    exit 4
  fi
  touch -r "$began" "$stamp" # what was changed while it was building is newer
  exec 9>&-
}
