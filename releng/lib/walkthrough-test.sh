#!/usr/bin/env bash
# Runs every command of docs/walkthrough-tampering.md as it stands there, and compares what it prints with what the page says.
# usage: walkthrough-test.sh PRODUCT
set -euo pipefail
product=$(cd "$1" && pwd)
page=$(dirname "$(readlink -f "$0")")/../../docs/walkthrough-tampering.md
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PATH="$product:$PATH" LANTAI_STATE=$work/state TMPDIR=$work
# blocks of sh become NN.sh, the block of text behind each NN.txt
awk -v work="$work" '
  /^```sh$/   { number++; file = sprintf("%s/%02d.sh", work, number); next }
  /^```text$/ { file = sprintf("%s/%02d.txt", work, number); next }
  /^```$/     { file = ""; next }
  file        { print > file }' "$page"
passed=0
failed=0
shown() { # the page has an ellipsis for what differs each time
  local pattern
  pattern=$(printf '%s' "$1" | sed 's/[][\.*^$+?(){}|]/\\&/g; s/…/.*/g')
  grep -qE -- "^$pattern\$" "$2"
}
set +e
for block in "$work"/*.sh; do
  . "$block" >"$work/out" 2>&1
  expected=${block%.sh}.txt
  [ -f "$expected" ] || continue
  while IFS= read -r line; do
    if shown "$line" "$work/out"; then passed=$((passed + 1)); else
      failed=$((failed + 1))
      echo "NOT AS THE PAGE SAYS: $line"
      cat "$work/out"
    fi
  done <"$expected"
done
echo "walk-through: $passed lines as the page says, $failed not"
[ "$failed" = 0 ] && [ "$passed" -gt 20 ]
