#!/usr/bin/env bash
# The built product from end to end: a registry is founded, a sheet applied, copies listed, labels printed and read back; an old Java is refused.
set -euo pipefail
product=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LANTAI_STATE=$work/state LANTAI_PIN=product-test-1 LANTAI_REGISTRY=$work/registry LC_ALL=C.UTF-8
passed=0
failed=0
check() { # check WHAT EXPECTED-EXIT COMMAND…
  local what=$1 expected=$2 got=0
  shift 2
  "$@" >"$work/out" 2>"$work/err" || got=$?
  if [ "$got" = "$expected" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "NOT AS EXPECTED: $what (exit $got instead of $expected)"
    cat "$work/out" "$work/err"
  fi
}
holds() { # holds WHAT PATTERN: the last output has it
  if grep -q -- "$2" "$work/out" "$work/err"; then passed=$((passed + 1)); else
    failed=$((failed + 1))
    echo "NOT AS EXPECTED: $1"
    cat "$work/out" "$work/err"
  fi
}
lantai() { "$product/lantai" --lang en "$@"; }

check "no command is bad usage" 2 lantai
check "no registry cannot be opened" 4 lantai --as sysadmin status
check "a registry is founded" 0 lantai --json init --suite intl --unit JYS --unit-name Registry
holds "its origin is told" '"origin"'
check "a second time is refused" 2 lantai init --suite intl --unit JYS --unit-name Registry
check "a registry of suite GM is founded" 0 lantai --registry "$work/gm" init --suite gm --unit JYS --unit-name Registry
cat >"$work/pins.json" <<J
{"clerk":"clerk-pin-1","reader":"reader-pin-1"}
J
cat >"$work/sheet.jsonl" <<J
{"id":"1","at":"2026-01-05T09:00:00+08:00","act":"person","by":"sysadmin","person":"clerk","name":"C","unit":"JYS","class":"core","status":"staff","roles":["clerk"],"review_until":"2030-01-01","pledge":"2025-01-01","training_until":"2030-01-01"}
{"id":"2","at":"2026-01-05T09:01:00+08:00","act":"person","by":"sysadmin","person":"reader","name":"R","unit":"JYS","class":"important","status":"staff","roles":[],"review_until":"2030-01-01","pledge":"2025-01-01","training_until":"2030-01-01"}
{"id":"3","at":"2026-01-05T09:02:00+08:00","act":"place","by":"sysadmin","place":"G1","name":"Cabinet","unit":"JYS","kind":"cabinet","approved":"机密","phones":"banned"}
{"id":"3b","at":"2026-01-05T09:02:30+08:00","act":"device","by":"sysadmin","device":"COP-1","kind":"mfp","place":"G1","log_format":"cups-page-log"}
{"id":"4","at":"2026-01-05T09:03:00+08:00","act":"register","by":"clerk","document":"D1","number":"No. 1","title":"MARKER-TITLE","mark":"机密★5年","kind":"paper","track":"state","origin":"Office","pages":3,"copies":29,"range":{"units":["JYS"]},"copying":"approval","place":"G1"}
{"id":"5","at":"2026-01-05T09:04:00+08:00","act":"label","by":"clerk","copies":["D1/000001","D1/000002"]}
{"id":"6","at":"2026-01-05T09:05:00+08:00","act":"issue","by":"clerk","copies":["D1/000001"],"to":"reader","purpose":"work","notice":true}
J
check "an act sheet is applied" 0 lantai --as sysadmin --json apply "$work/sheet.jsonl" --pins "$work/pins.json"
holds "every act is done" '"id":"6","line":7,"result":"done"'
check "a second time changes nothing" 0 lantai --as sysadmin --json apply "$work/sheet.jsonl" --pins "$work/pins.json"
holds "it says so" '"repeated":true'
export LANTAI_PIN=clerk-pin-1
echo '{"id":"7","at":"2026-01-05T09:06:00+08:00","act":"issue","by":"clerk","copies":["D1/000001"],"to":"reader","purpose":"work","notice":true}' >"$work/again.jsonl"
check "what is out is not issued again" 1 lantai --as clerk --json apply "$work/again.jsonl" --pins "$work/pins.json"
holds "the rule and its source are named" '"rule":"S3-1"'
echo '{"id":"8","at":"nonsense","act":"issue"}' >"$work/bad.jsonl"
check "a bad line is bad input" 2 lantai --as clerk --json apply "$work/bad.jsonl"
holds "line and field are named" '"line":1'
check "copies are listed" 0 lantai --as clerk --json copies --document D1 --state issued
holds "with their holder" '"holder":"reader"'
check "a life is told" 0 lantai --as clerk --json life D1/000001
printf '%s\n' 'COP-1 wang 1 [05/Jan/2026:09:10:00 +0800] total 3 - localhost MARKER-TITLE 1 - -' \
  'COP-1 wang 3 [05/Jan/2026:09:30:00 +0800] total 3 - localhost MARKER-TITLE 3 - -' 'no line of a page_log' >"$work/page_log"
check "a device's log is taken in" 0 lantai --as clerk --json observe --format cups-page-log --device COP-1 "$work/page_log"
holds "a bad line is named" '"rejected":\[{"line":3,"field":"","code":"not-this-form"'
check "what it proves is told" 0 lantai --as clerk --json coverage --device COP-1 --to 2026-01-05T10:00:00+08:00
holds "a missing number is seen" '"why":"missing-numbers"'
echo '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>&e;</x>' >"$work/evil.xml"
check "a document type is bad input" 2 lantai --as clerk --json observe --format konica-xml --device COP-1 "$work/evil.xml"
check "labels are printed" 0 lantai --as clerk labels --document D1 --out "$work/labels.pdf"
if command -v pdftoppm >/dev/null; then
  pdftoppm -r 200 -png -f 1 -l 1 "$work/labels.pdf" "$work/page"
  check "a printed sheet is read back" 0 lantai --as clerk --json scan "$work"/page-*.png
  holds "and gives its copy" '"copy":"D1/000001"'
fi
check "benchmarks measure" 0 lantai --json bench issue rebuild --size 50 --dir "$work"
holds "each beside a control" '"figure":"rebuild.rate".*"ratio":'
if command -v xvfb-run >/dev/null; then
  check "the window is measured from inside" 0 xvfb-run -a -s '-screen 0 1400x900x24' "$(dirname "$(readlink -f "$0")")/with-window-manager.sh" \
    "$product/lantai" --json bench window --size 200 --dir "$work"
  holds "up to the rows of a search" '"figure":"window.search"'
fi
check "the head is signed" 0 lantai --as clerk --json checkpoint --out "$work/head" --keys "$work/keys"
check "an event is proved" 0 lantai --as clerk --json prove 7 --out "$work/proof"
check "the proof fits 2 KiB" 0 test "$(wc -c <"$work/proof")" -le 2048
check "the verifier checks it from the file alone" 0 "$product/lantai-verify" --json --key "$work/keys" "$work/proof"
holds "it says so" '"verdict":"intact"'
check "the ledger is exported as tiles" 0 lantai --as clerk --json export --format tiles --out "$work/tiles"
check "with the key of that session, too" 0 lantai --as clerk checkpoint --keys "$work/keys" --out "$work/head1"
check "the verifier checks every tile and entry" 0 "$product/lantai-verify" --json --key "$work/keys" "$work/tiles"
holds "and the head" '"checked":"tiles"'
check "the ledger is verified without a PIN" 0 env -u LANTAI_PIN "$product/lantai" --json verify --against "$work/head" --against "$(cat "$work/head")"
holds "with every signature" '"verdict":"intact"'
cp -r "$LANTAI_REGISTRY" "$work/old"
echo '{"id":"9","at":"2026-01-05T09:07:00+08:00","act":"store","by":"clerk","copies":["D1/000003"],"place":"G1"}' >"$work/further.jsonl"
check "the registry goes on" 0 lantai --as clerk --json apply "$work/further.jsonl"
check "and signs its head" 0 lantai --as clerk --json checkpoint --out "$work/head2"
check "an old copy put back is told by a head kept elsewhere" 3 lantai --registry "$work/old" --json verify --against "$work/head2"
holds "as rolled back" '"verdict":"rolled-back"'
check "the verifier finds the journal intact, with every signature" 0 "$product/lantai-verify" --json "$LANTAI_REGISTRY"
holds "it says so" '"verdict":"intact"'
check "a backup is made by nobody but the system administrator" 1 lantai --as clerk backup --out "$work/backup"
check "a backup is made" 0 env LANTAI_PIN=product-test-1 "$product/lantai" --lang en --as sysadmin --json backup --out "$work/backup"
holds "with its digest" '"digest"'
check "it shows no name" 1 grep -qaE 'sysadmin|MARKER-TITLE|journal' "$work/backup"
check "it is restored by two administrators" 0 env LANTAI_PIN=product-test-1 LANTAI_SECOND_PIN=product-test-1 \
  "$product/lantai" --lang en --registry "$work/restored" --as sysadmin --json restore --from "$work/backup" --second secadmin
holds "nothing is missing" '"missing":0'
check "what came back is intact" 0 "$product/lantai-verify" --json "$work/restored"
check "its copies are there" 0 lantai --registry "$work/restored" --as clerk --json copies --document D1 --state issued
holds "with their holder, too" '"holder":"reader"'
printf 'X' | dd of="$work/backup" bs=1 seek=90000 conv=notrunc status=none
check "a changed backup is refused" 3 env LANTAI_PIN=product-test-1 LANTAI_SECOND_PIN=product-test-1 \
  "$product/lantai" --lang en --registry "$work/restored2" --as sysadmin --json restore --from "$work/backup" --second secadmin
check "and nothing is made" 1 test -e "$work/restored2"
cp -r "$LANTAI_REGISTRY" "$work/damaged"
printf 'X' | dd of="$(echo "$work"/damaged/journal/*/seg-000000000000.ccj)" bs=1 seek=900 conv=notrunc status=none
check "a changed byte is an integrity error" 3 "$product/lantai-verify" --json "$work/damaged"
holds "its place is told" '"segment":"seg-000000000000.ccj"'
if command -v xvfb-run >/dev/null; then
  printf 'person=clerk\npin=clerk-pin-1\nbadge=reader\ncopies=D1/000003 D1/000004\nsearches=D1 MARKER\ntotal=29\nstarted=0\nout=%s\n' "$work/window.out" >"$work/orders"
  check "the window is used and closed" 0 env LANTAI_BENCH_WINDOW="$work/orders" xvfb-run -a -s '-screen 0 1400x900x24' \
    "$(dirname "$(readlink -f "$0")")/with-window-manager.sh" "$product/lantai-workstation" -registry "$LANTAI_REGISTRY" -nl en
  check "it scanned and searched" 0 grep -q '^search=' "$work/window.out"
  check "it left what the next start takes up" 0 test -s "$LANTAI_STATE/window.jsa"
fi
check "every command of the walk-through does what its page says" 0 "$(dirname "$(readlink -f "$0")")/walkthrough-test.sh" "$product"
check "slots on tokens do what they promise" 0 "$(dirname "$(readlink -f "$0")")/token-test.sh" "$product" "$LANTAI_REGISTRY" "$work/gm"
LANTAI_PIN=wrong-pin-1 check "a wrong PIN opens nothing" 4 lantai --as clerk status
for script in lantai lantai-workstation; do
  check "$script leaves no memory on disk when it crashes" 0 grep -q -e '-XX:-HeapDumpOnOutOfMemoryError -XX:-CreateCoredumpOnCrash -XX:ErrorFile=/dev/null' "$product/$script"
done
# a real crash, with a title in memory: what it leaves in its folder, the state folder and the folder for temporary files is searched
mkdir -p "$work/crash" "$work/tmp"
mkfifo "$work/sheet"
(cd "$work/crash" && exec env TMPDIR="$work/tmp" JAVA_TOOL_OPTIONS=-Djava.io.tmpdir="$work/tmp" "$product/lantai" --lang en --as clerk --json apply - \
  --pins "$work/pins.json") <"$work/sheet" >"$work/crash.out" 2>"$work/crash.err" &
crashing=$!
exec 7>"$work/sheet"
echo '{"id":"20","at":"2026-01-05T09:30:00+08:00","act":"register","by":"clerk","document":"D2","number":"No. 2","title":"MARKER-CRASH","mark":"机密★5年","kind":"paper","track":"state","origin":"Office","pages":3,"copies":2,"range":{"units":["JYS"]},"copying":"approval","place":"G1"}' >&7
for _ in $(seq 300); do
  grep -q '"result":"done"' "$work/crash.out" && break
  sleep 0.1
done
check "a sheet is applied when the program crashes" 0 grep -q '"result":"done"' "$work/crash.out"
kill -SEGV "$crashing"
exec 7>&-
wait "$crashing" || true
check "the crash was one" 0 grep -q 'SIGSEGV.*sent by kill' "$work/crash.out"
check "what was acknowledged before the crash is there" 0 lantai --as clerk --json copies --document D2
holds "with its holder" 'D2/000002'
check "nothing stands in clear" 1 grep -rqaE 'MARKER-TITLE|MARKER-CRASH|clerk-pin-1|product-test-1' "$LANTAI_REGISTRY" "$LANTAI_STATE" "$work/crash" "$work/crash.out" "$work/crash.err" "$work/tmp"
check "nor in the characters Java keeps" 1 grep -rqaP 'M\x00A\x00R\x00K\x00E\x00R\x00-' "$LANTAI_REGISTRY" "$LANTAI_STATE" "$work/crash" "$work/tmp"
for old in /usr/lib/jvm/*17*/bin/java; do
  [ -x "$old" ] || continue
  mkdir -p "$work/old/bin"
  ln -sf "$old" "$work/old/bin/java"
  sed 's#/usr/lib/jvm/\*/bin/java /opt/java/\*/bin/java##' "$product/lantai-start.sh" >"$work/lantai-start.sh"
  check "an old Java is refused before anything starts" 4 env -u JAVA_HOME PATH="$work/old/bin:/usr/bin:/bin" JAVA_HOME="$work/old" bash -c ". '$work/lantai-start.sh'; find_java"
  holds "with a clear sentence" 'Java 21'
  break
done
for twin in linux/gtk/aarch64/lantai win32/win32/x86_64/lantai.cmd win32/win32/x86_64/lantai-workstation.cmd; do
  check "the product for $twin is there" 0 test -f "$product/../../../$twin"
done
echo
echo "product: $passed passed, $failed failed"
[ "$failed" = 0 ]
