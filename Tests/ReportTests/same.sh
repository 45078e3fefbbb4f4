#!/usr/bin/env bash
# Whether the same inbox gives the same report, byte for byte, whatever lies around it: same.sh INBOX...
# Copied in another order to a folder of another name, with other times and rights, read with another
# locale, time zone, umask and working folder; and, where there is systemd-nspawn and the right to use it, as
# another machine: a container over a throw-away copy of this machine's tree.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
program=$project/.build/release/parallax
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# A tree as one hash: names and bytes; the journal of changes has times.
tree() { (cd "$1" && find . -type f ! -path './changes/*' -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum); }

# compared NAME REPORT: the report must equal the first one.
compared() {
  if [ "$(tree "$work/first")" = "$(tree "$2")" ]; then
    echo "  same: $1"
  else
    echo "  DIFFERENT: $1"
    diff -rq --exclude=changes "$work/first" "$2" | head -5 || true
    failed=1
  fi
}

# The Turkish i breaks whoever asks the locale for lower case; Debian installs no such locale.
locales=$work/locales
mkdir "$locales"
localedef -i tr_TR -f UTF-8 "$locales/tr_TR.UTF-8" 2>/dev/null || echo "  there is no Turkish locale"

for inbox; do
  echo "$inbox"
  rm -rf "$work/first" "$work/second" "$work/third" "$work/fourth" "$work/copy" "$work/elsewhere"
  "$program" compare "$inbox" -o "$work/first" --lexicons "$project/Lexicons" >/dev/null

  (cd "$inbox" && find . -type d -print0 | (cd "$work" && mkdir copy && cd copy && xargs -0 mkdir -p))
  (cd "$inbox" && find . -type f -print0 | LC_ALL=C sort -rz \
    | while IFS= read -rd '' file; do cp "$file" "$work/copy/$file"; done)
  find "$work/copy" -exec touch -d 2001-02-03T04:05:06 {} +
  chmod -R go= "$work/copy"
  mkdir "$work/elsewhere"
  mv "$work/copy" "$work/elsewhere/another name of 25 bytes"
  (cd / && umask 077 && env -i PATH=/usr/bin:/bin LOCPATH="$locales" LC_ALL=tr_TR.UTF-8 \
    TZ=Pacific/Kiritimati HOME=/nonexistent NO_COLOR=1 \
    "$program" compare "$work/elsewhere/another name of 25 bytes" -o "$work/second" \
    --lexicons "$project/Lexicons" >/dev/null)
  compared "another folder, order, locale, time zone and umask" "$work/second"

  cp -R "$project/Lexicons" "$work/lexicons-of-another-place"
  taskset -c 0 "$program" compare "$inbox" -o "$work/third" \
    --lexicons "$work/lexicons-of-another-place" >/dev/null
  rm -rf "$work/lexicons-of-another-place"
  compared "one processor, lexicons of another place" "$work/third"

  status=0
  sudo=; [ "$(id -u)" = 0 ] || sudo="sudo -n"
  $sudo "$here/elsewhere" "$inbox" "$work/fourth" || status=$?
  case $status in
    0) compared "another machine" "$work/fourth" ;;
    77) ;;
    *) echo "  FAILED: another machine"; failed=1 ;;
  esac
done
exit "$failed"
