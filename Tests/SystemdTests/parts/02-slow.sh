# What takes its time: hangs and crashes. Begun here; 10-after.sh looks at what became of it.
subject=p-living
watchdog=$(printf '%s\n' WatchdogSec=3s TimeoutAbortSec=1s)
variant p-stopped
variant p-living "$watchdog"
systemctl daemon-reload
check "two services more start beside it" systemctl start p-stopped p-living
living=$(property p-living MainPID)
main_of_stopped=$(property p-stopped MainPID)
stopped=$(watcher p-stopped)
kill -STOP "$stopped"
stopped_at=$SECONDS

# Files that crash the program, by names that try what a name can do to a log.
names=($'poison\n<2>forged \e[31m%s%n.txt' $'poison\r\xff"quoted" a=b.txt')
names+=("$(printf 'poison%0245d.txt' 0)")
# hangs_once NAME: lets a service that is ready hang, until it has been started again.
hangs_once() {
  python3 -c 'import time; print(time.monotonic())' | tee "/srv/$1/since" > "/srv/$1/now"
  within 60 restarted_yet "$1"
  rm "/srv/$1/now"
}
restarted_yet() { [ "$(property "$1" NRestarts)" -ge 1 ]; }
if has_debug; then
  variant p-check "$watchdog" "$(failing check=hang)"
  variant p-worker "$watchdog" "$(failing reading@hang=hang)"
  variant p-actor "$watchdog" "$(failing health=hang)" Environment=PARALLAX_FAILPOINTS_WHEN=/srv/p-actor/now
  variant p-loop "$watchdog" "$(failing watching=hang)" Environment=PARALLAX_FAILPOINTS_WHEN=/srv/p-loop/now
  variant p-poison "$(failing reading@poison=crash)"
  for name in "${names[@]}"; do article /srv/p-poison/inbox "source/$name"; done
  for name in poison worker; do article /srv/p-$name/inbox source/good.txt; done
  article /srv/p-worker/inbox source/hang.txt
  systemctl daemon-reload
  systemctl start --no-block p-check p-worker p-poison
  check "a debug build starts" systemctl start p-actor p-loop
  for name in p-actor p-loop; do hangs_once $name >/dev/null 2>&1 & done
else
  echo "      no debug build: hangs and crashes are left out"
fi
