#!/usr/bin/env bash
# cups-page-log.sh FILE [PAGELOGFORMAT]   makes a true CUPS page_log: a scheduler of its own on loopback, two virtual printers
# (printer-driver-cups-pdf), a few jobs with Chinese names, blanks, copies and one cancelled. Needs root, cups and printer-driver-cups-pdf.
set -euo pipefail
out=$(realpath -m "$1")
format=${2:-%p %u %j %T %P %C %{job-billing\} %{job-originating-host-name\} %{job-name\} %{media\} %{sides\}}
for tool in cupsd lpadmin lp cancel; do command -v $tool > /dev/null || PATH=$PATH:/usr/sbin; done
command -v cupsd > /dev/null || { echo "apt-get install cups printer-driver-cups-pdf" >&2; exit 1; }
work=$(mktemp -d); pid=
trap '[ -z "$pid" ] || { kill "$pid" 2> /dev/null; wait "$pid" 2> /dev/null; } || true; rm -rf "$work"' EXIT
mkdir -p "$work"/{etc/ppd,cache,spool/tmp,state,log}
chown -R root:lp "$work"; chmod 755 "$work"; chmod 1770 "$work/spool/tmp"
port=$((20000 + RANDOM % 20000))
cat > "$work/etc/cups-files.conf" <<C
ServerRoot $work/etc
CacheDir $work/cache
RequestRoot $work/spool
TempDir $work/spool/tmp
StateDir $work/state
AccessLog $work/log/access_log
ErrorLog $work/log/error_log
PageLog $work/log/page_log
SystemGroup root
User lp
Group lp
C
cat > "$work/etc/cupsd.conf" <<C
Listen 127.0.0.1:$port
Listen $work/state/sock
PageLogFormat $format
Browsing Off
DefaultAuthType None
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Location /admin>
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow from all
  </Limit>
</Policy>
C
cupsd -f -c "$work/etc/cupsd.conf" -s "$work/etc/cups-files.conf" & pid=$!
export CUPS_SERVER=$work/state/sock
for _ in $(seq 50); do [ -S "$CUPS_SERVER" ] && lpstat -r > /dev/null 2>&1 && break; sleep 0.2; done
ppd=$(lpinfo -m 2> /dev/null | grep -im1 'cups-pdf' | cut -d' ' -f1)
for printer in COP-1 COP-2; do lpadmin -p $printer -v cups-pdf:/ -m "$ppd" -E; done
one=$work/one.txt; printf 'one page\n' > "$one"
three=$work/three.txt; { printf 'first\n\f'; printf 'second\n\f'; printf 'third\n'; } > "$three"
lp -d COP-1 -t '关于 防汛 工作的通知' "$one"
lp -d COP-1 -n 2 -t 'draft no 3' "$three"
lp -d COP-2 -t 'elsewhere' "$one"
lp -d COP-1 -o sides=two-sided-long-edge -o media=A4 -o job-billing=acct-7 -t 'two sided' "$three"
lp -d COP-1 -H hold -t 'never printed' "$one" | tee "$work/held"
cancel "$(sed 's/.*id is \([^ ]*\).*/\1/' "$work/held")"
lp -d COP-1 -t 'last one' "$one"
for _ in $(seq 100); do [ -z "$(lpstat -o 2> /dev/null)" ] && break; sleep 0.2; done
cp "$work/log/page_log" "$out"
cupsd_version=$(cups-config --version 2> /dev/null || dpkg-query -W -f '${Version}' cups)
echo "CUPS $cupsd_version: $(wc -l < "$out") lines in $out" >&2
