#!/usr/bin/env bash
# token-test.sh PRODUCT REGISTRY…: in a copy of each registry its system administrator (PIN product-test-1) puts his slot on a token of SoftHSM2,
# and works with it and without it; in the first one also with another token of the same label, with backups and without a library.
set -euo pipefail
product=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 LANTAI_JIT=1 LANTAI_STATE=$work/state SOFTHSM2_CONF=$work/softhsm2.conf
unset LANTAI_REGISTRY LANTAI_PKCS11_MODULE
module=
for candidate in /usr/lib/softhsm/libsofthsm2.so /usr/lib/*/softhsm/libsofthsm2.so; do
  [ -f "$candidate" ] && module=$candidate && break
done
[ -n "$module" ] || {
  echo "libsofthsm2.so is missing: install the package softhsm2"
  exit 1
}
printf 'directories.tokendir = %s\nobjectstore.backend = file\nlog.level = ERROR\n' "$work/tokens" >"$SOFTHSM2_CONF"

person=sysadmin
expect() { # expect EXIT PATTERN WORDS…: a call of $person in $registry, and what its result holds
  local expected=$1 pattern=$2 got=0
  shift 2
  "$product/lantai" --lang en --json --registry "$registry" --as "$person" "$@" >"$work/out" 2>&1 || got=$?
  if [ "$got" != "$expected" ] || ! grep -q -- "$pattern" "$work/out"; then
    echo "NOT AS EXPECTED: $registry: $* (exit $got instead of $expected, or without $pattern)"
    cat "$work/out"
    exit 1
  fi
}
token() { softhsm2-util --init-token --free --label "$1" --so-pin so-pin-1 --pin token-1 >/dev/null; }

first=$1
for original in "$@"; do
  registry=$work/registry
  rm -rf "$registry" "$work/tokens" "$LANTAI_STATE/pkcs11-modules" "$work/backup"
  cp -r "$original" "$registry"
  mkdir "$work/tokens"
  token desk
  export LANTAI_PIN=product-test-1 LANTAI_NEW_PIN=product-test-2 LANTAI_TOKEN_PIN=token-1
  expect 0 '"provider":"pkcs11","state":"ready","tokens":\[{"token":"desk"' slots providers --provider pkcs11 --module "$module"
  expect 0 '"result":"changed"' pin --provider pkcs11 --token desk
  export LANTAI_PIN=product-test-2
  expect 0 '"operator":"sysadmin"' status
  mv "$work/tokens" "$work/drawer"
  mkdir "$work/tokens"
  expect 4 '"code":"token-absent".*slot of sysadmin (.*\.slot) demands the token .*desk.* of provider pkcs11' status
  if [ "$original" = "$first" ]; then
    token desk
    expect 4 '"code":"token-other"' status
    rm -rf "$work/tokens"
    mv "$work/drawer" "$work/tokens"
    LANTAI_TOKEN_PIN=token-2 expect 4 '"code":"token-pin-wrong"' status
    LANTAI_TOKEN_PIN='' expect 4 '"code":"token-pin-needed"' status
    mv "$LANTAI_STATE/pkcs11-modules" "$work/setting"
    expect 4 '"code":"token-no-module"' status
    LANTAI_PKCS11_MODULE=$module expect 0 '"person":"sysadmin",.*"state":"open","failures":0,.*"provider":"pkcs11","token":"desk"' slots
    mv "$work/setting" "$LANTAI_STATE/pkcs11-modules"
    LANTAI_SECOND_PIN=product-test-1 expect 0 '"generation":' rekey --second secadmin
    expect 0 '"digest"' backup --out "$work/backup"
    mv "$registry" "$work/lost"
    LANTAI_SECOND_PIN=product-test-1 expect 0 '"missing":0' restore --from "$work/backup" --second secadmin
    expect 0 '"result":"changed"' pin --provider software
    LANTAI_TOKEN_PIN='' expect 0 '"operator":"sysadmin"' status
  else
    rm -rf "$work/tokens"
    mv "$work/drawer" "$work/tokens"
    expect 0 '"operator":"sysadmin"' status
  fi
  if grep -rqa -e token-1 -e product-test "$registry" "$LANTAI_STATE"; then
    echo "NOT AS EXPECTED: a PIN stands in clear"
    exit 1
  fi
done
echo "tokens: as expected, $# registries"
