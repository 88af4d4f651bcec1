# Shared by the start scripts: finds a Java of version 21 or later, or says that there is none. Sets JAVA.
# A Java 17 would not fail but wait for ever, so the version is looked at before anything is started.

java_major() { # a JDK tells its version in the file "release"; asking the program itself takes a tenth of a second
  local line home
  home=$(readlink -f "$1")
  home=${home%/bin/java}
  if [ -r "$home/release" ]; then
    while IFS= read -r line; do
      case $line in
        JAVA_VERSION=*)
          line=${line#JAVA_VERSION=\"}
          echo "${line%%[!0-9]*}"
          return 0
          ;;
      esac
    done <"$home/release"
  fi
  "$1" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1
}

find_java() {
  local candidate major
  for candidate in "${JAVA_HOME:-}/bin/java" "$(command -v java || true)" /usr/lib/jvm/*/bin/java /opt/java/*/bin/java; do
    [ -x "$candidate" ] || continue
    major=$(java_major "$candidate")
    if [ -n "$major" ] && [ "$major" -ge 21 ]; then
      JAVA=$candidate
      return 0
    fi
    FOUND="${FOUND:-}${FOUND:+, }$candidate ($major)"
  done
  {
    echo "兰台需要 Java 21 或更新版本;找到的是:${FOUND:-无}。请安装后重试,或用 JAVA_HOME 指定。"
    echo "Lantai needs Java 21 or later; found: ${FOUND:-none}. Install one, or name it in JAVA_HOME."
  } >&2
  exit 4
}
