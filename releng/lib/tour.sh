#!/usr/bin/env bash
# The guided tour: drives the real window with real key events under Xvfb and leaves numbered screenshots, in Chinese and in English.
# usage: tour.sh PRODUCT FOLDER [LANGUAGE…]
set -euo pipefail
product=$1
out=$2
shift 2
languages=("$@")
[ ${#languages[@]} -gt 0 ] || languages=(zh_CN en)
display=:$((60 + RANDOM % 30))
work=$(mktemp -d)
pids=()
cleanup() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap cleanup EXIT
mkdir -p "$out"
Xvfb "$display" -screen 0 1360x850x24 >/dev/null 2>&1 &
pids+=($!)
export DISPLAY=$display GDK_BACKEND=x11 NO_AT_BRIDGE=1 XDG_STATE_HOME=$work HOME=$work
sleep 1
openbox >/dev/null 2>&1 &
pids+=($!)

shot() {
  sleep "${2:-1.5}"
  number=$((number + 1))
  import -window root "$out/$(printf '%02d' "$number")-$1.$language.png"
}
type_in() {
  xdotool type --delay 8 "$1"
  xdotool key Return
  sleep 0.6
}
slices=(counter register labels ledger keys trace people settings) # as the activity bar shows them to the clerk
slice() { # the bar's entries stand 62 pixels apart; the pointer goes away so that no tip hides anything
  local at=0
  while [ "${slices[at]}" != "$1" ]; do at=$((at + 1)); done
  xdotool mousemove 47 $((105 + 62 * at)) click 1
  sleep 0.3
  xdotool mousemove 700 835
}
clerk() { # the last but one in the list of the login, whose PIN comes next
  xdotool mousemove 510 450 click 1
  for key in End Up; do
    sleep 0.4
    xdotool key "$key"
  done
  sleep 0.4
  xdotool mousemove 760 376 click 1
}
officer() { # six above the last in that list
  xdotool mousemove 510 450 click 1
  for key in End Up Up Up Up Up Up; do
    sleep 0.4
    xdotool key "$key"
  done
  sleep 0.4
  xdotool mousemove 760 376 click 1
}
click() { xdotool mousemove "$1" "$2" click 1; sleep "${3:-0.6}"; }
# a second registry, which signs as witness; its answer's key goes beside it, as the window leaves them
witness() {
  export LANTAI_PIN=witness-pin-1
  [ -e "$work/witness/REGISTRY" ] || "$product/lantai" --registry "$work/witness" init --suite intl --unit EJH --unit-name witness >/dev/null
  "$product/lantai" --registry "$work/witness" --as sysadmin --json witness --other "$1" --keys "$1.keys" --out "$2" \
    | sed -n 's/.*"key":"\([^"]*\)".*/\1/p' >"$2.keys"
  unset LANTAI_PIN
}
flip() { # one changed byte in the registry's journal; done twice, nothing has changed
  local segment byte
  segment=$(echo "$registry"/journal/*/seg-000000000000.ccj)
  byte=$(od -An -tu1 -j4000 -N1 "$segment")
  printf "\\x$(printf %x $((byte ^ 1)))" | dd of="$segment" bs=1 seek=4000 conv=notrunc status=none
}
wait_for_window() {
  for _ in $(seq 120); do
    xdotool search --onlyvisible --name Lantai >/dev/null 2>&1 && return 0
    sleep 0.5
  done
  echo "the window did not come up" >&2
  exit 1
}

begin() { # opens the window on a registry's folder
  LANTAI_STATE=$work/state-$language "$product/lantai-workstation" -registry "$1" -nl "$language" >"$work/window.log" 2>&1 &
  window=$!
  pids+=($window)
  wait_for_window
  sleep 4
}
end() {
  kill "$window" 2>/dev/null || true
  pkill -P "$window" 2>/dev/null || true
  wait "$window" 2>/dev/null || true
}

for language in "${languages[@]}"; do
  number=0
  registry=$work/registry-$language
  echo "tour $language: demo registry …" >&2
  LANTAI_PIN=demo-2026 LANTAI_STATE=$work/state-$language "$product/lantai" --registry "$registry" --lang "${language%%_*}" init --suite intl \
    --unit JYS --unit-name demo --demo >/dev/null
  echo "tour $language: window …" >&2
  begin "$registry"
  shot login 1
  clerk
  type_in demo-2026
  sleep 4
  shot counter
  type_in p02
  for copy in Y2026-001/000001 Y2026-013/000001 Y2026-025/000001 Y2026-048/000004 Y2026-010/000001 Y2026-031/000004 LT1:C:7WX4E.2KBQ; do
    type_in "$copy"
  done
  shot counter-scanned
  xdotool key Return
  shot counter-pin
  type_in demo-2026
  shot counter-done 3
  xdotool key F3
  shot register 3
  xdotool type --delay 30 031
  shot register-search
  xdotool key Return
  shot life 2
  xdotool key Escape
  xdotool key ctrl+n
  shot document
  xdotool key Escape
  slice labels
  sleep 1
  xdotool mousemove 200 230 click 1
  shot labels 2
  slice ledger
  shot ledger 2
  click 512 248 2
  type_in "$work/request-$language" # the dialog keeps the .txt behind it
  sleep 2
  witness "$work/request-$language.txt" "$work/answer-$language.txt"
  take=1109
  [ "$language" = en ] || take=1196
  click "$take" 248 2
  xdotool type / # opens the line for a path, which takes its time
  sleep 1
  xdotool key BackSpace
  type_in "$work/answer-$language.txt"
  sleep 1.5
  shot ledger-keys
  xdotool key shift+Tab space
  sleep 1.5
  click 509 443
  shot ledger-verified 4
  flip
  click 509 443
  shot ledger-alarm 5
  flip
  sleep 3
  click 509 481 4
  slice keys
  shot keys 2
  click 300 227
  unlock=272
  [ "$language" = en ] || unlock=244
  click "$unlock" 634 2
  shot keys-refused 2
  slice people
  shot people 2
  slice settings
  shot settings
  xdotool mousemove 1062 441 click 1
  slice ledger
  shot ledger-dark
  xdotool key F2
  shot counter-dark
  slice settings
  xdotool mousemove 1062 441 click 1
  xdotool key F12
  shot locked
  click 515 480 4
  officer
  type_in demo-2026
  sleep 5
  xdotool key F6
  shot gaps 4
  xdotool key F12
  sleep 1
  click 515 480 4
  flip
  clerk
  type_in demo-2026
  shot damaged 4
  xdotool key space
  shot damaged-findings 4
  end
  begin "$work/empty-$language"
  xdotool key Return
  shot first-start 1
  end
done
ls "$out"
