#!/usr/bin/env bash
# Runs a command on a display that has a small window manager, so that real key events find the window with the focus.
openbox >/dev/null 2>&1 &
manager=$!
trap 'kill $manager 2>/dev/null || true' EXIT
"$@"
