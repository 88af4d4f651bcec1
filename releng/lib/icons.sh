#!/usr/bin/env bash
# Draws the icons' masks anew: icons/NAME.svg → icons/NAME.png, 96 × 96, black with alpha. The window scales and colours them; reading
# SVG at start would cost it half a second. Needs librsvg2-bin and imagemagick. Each mask remembers the hash of its drawing (checked).
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../../bundles/lantai.ui/icons"
for drawing in *.svg; do
  hash=$(sha256sum <"$drawing" | cut -d' ' -f1)
  sed 's/currentColor/#000/g' "$drawing" | rsvg-convert -w 96 -h 96 | convert png:- -set comment "$hash" +set date:create +set date:modify \
    -define png:exclude-chunk=gAMA,cHRM,bKGD,tIME,date "png32:${drawing%.svg}.png"
done
