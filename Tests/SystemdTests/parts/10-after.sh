# What was begun in 02-slow.sh, and the end of the installed service.
subject=p-living
check "a service that lives is left alone by a watchdog of 3 s" has p-living MainPID "$living"
check "and was never started again" has p-living NRestarts 0
kill -STOP "$living"
check "one that is stopped is replaced" within 60 restarted p-living

# barked NAME SECONDS: the watchdog ended it so soon after it hung (/srv/NAME/since, else after it was
# ready), or sooner. A part counts as hung after six times the watchdog's time, the watching loop after 15 s.
barked() {
  journalctl -q -u "$1.service" -o json | python3 -c '
import json, os, sys
since = barked = None
if os.path.exists(sys.argv[2]):
    since = float(open(sys.argv[2]).read())
for record in map(json.loads, sys.stdin):
    message, time = str(record["MESSAGE"]), int(record["__MONOTONIC_TIMESTAMP"]) / 1e6
    since = since or (time if message.startswith("watching ") else None)
    barked = barked or (time if "Watchdog timeout" in message else None)
assert since and barked, (since, barked)
print(f"{barked - since:.1f} s")
assert barked - since <= float(sys.argv[1])' "$2" "/srv/$1/since" && restarted_yet "$1"
}
if has_debug; then
  subject=p-actor
  check "a hung main actor ends in the watchdog, within its time and 1 s" within 30 barked p-actor 4
  subject=p-loop
  check "a hung watching loop does" within 60 barked p-loop 26
  subject=p-check
  check "a hung archive does" within 60 barked p-check 28
  subject=p-worker
  check "a hung worker does" within 60 barked p-worker 23
  check "what else was dropped is read" within 20 shows p-worker good.txt
  check "the second time its file is left alone" within 90 tells p-worker unread 1
  check "and the service goes on" has p-worker ActiveState active
fi

subject=p-stopped
replaced() { local now; now=$(watcher p-stopped) && [ "$now" != "$stopped" ]; }
check "a watching process that hangs is replaced" within $((50 - SECONDS + stopped_at)) replaced
check "by the service itself" has p-stopped MainPID "$main_of_stopped"
check "which is not started again" has p-stopped NRestarts 0
check "its trouble is over" within 15 lacks "does not answer" property p-stopped StatusText
article /srv/p-stopped/inbox source/late.txt
check "and it watches" within 10 shows p-stopped late.txt

# The journal: full priorities, and one that goes away.
subject=parallax
check "nothing of higher priority than a warning was logged" equal "$(lines parallax -p 3 | head -3)" ""
check "a warning is one to the journal" holds "lexicons not taken" lines parallax -p 4..4
check "its first line is for information" holds "watching folders=" lines parallax -p 6..6
check "few lines were written in all" between 1 "$(lines parallax | wc -l)" 60
complaints() { lines parallax | grep -c "is not YAML"; }
complained=$(complaints)
heard() { journalctl --sync && [ "$(complaints)" -gt "$complained" ]; }
systemctl restart systemd-journald
echo '}{ this: [is no YAML' >> $language
systemctl kill -s HUP --kill-who=main $unit
check "the journal may be started anew" within 60 heard
cp /parallax-test/language.yaml $language
systemctl stop systemd-journald.socket systemd-journald-dev-log.socket systemd-journald-audit.socket \
  systemd-journald.service 2>/dev/null
article $inbox source/unheard.txt
check "it runs on without a journal" within 10 shows parallax unheard.txt
systemctl start systemd-journald.socket systemd-journald-dev-log.socket systemd-journald.service
check "and is the same process" systemctl -q is-active $unit

check "it stops within two seconds" takes_less 2000 systemctl stop $unit
check "it ended well" has parallax Result success
check "the report stays after it" test -s $reports/index.html
check "the inbox is as it was" test -s "$inbox/$source/$article"
check "the control socket is gone" refuted test -e /run/parallax/control

# What an administrator may remove.
check "the state may be cleaned away" systemctl clean --what=state $unit
check "archive and report are gone" refuted test -e /var/lib/parallax
check "the inbox is not" test -s "$inbox/$source/$article"
systemctl start $unit
check "all is read again" within 15 shows parallax "$article"
systemctl stop $unit
