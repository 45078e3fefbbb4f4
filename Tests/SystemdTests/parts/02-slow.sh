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
if has_debug; then
  variant p-check "$watchdog" "$(failing check=hang)"
  variant p-clock "$watchdog" "$(failing 'clock#3=hang;health#3=hang')"
  variant p-poison "$(failing reading@poison=crash)"
  for name in "${names[@]}"; do article /srv/p-poison/inbox "source/$name"; done
  article /srv/p-poison/inbox source/good.txt
  systemctl daemon-reload
  systemctl start --no-block p-check p-clock p-poison
else
  echo "      no debug build: hangs and crashes are left out"
fi
