# A stop takes at most two seconds from any state.
stops() { takes_less 2000 systemctl stop "$1" && has "$1" Result success; }

# With files waiting, and while a report is being written.
subject=p-backlog
variant p-backlog
fill /srv/p-backlog/inbox 2000
systemctl daemon-reload
check "it is ready before a backlog of 2,000 is read" timeout 60 systemctl start p-backlog
check "systemctl tells the backlog" within 5 says p-backlog " waiting"
check "status does" holds "files to be read" ask p-backlog status
waiting_before=$(told p-backlog backlog)
publishes() { [ -n "$(find /var/lib/p-backlog/.reports.next -newer /var/lib/p-backlog/reports/report.json -name '*.html' 2>/dev/null | head -1)" ]; }
check "it publishes meanwhile" within 20 publishes
check "it stops while it publishes, with $waiting_before waiting" stops p-backlog
check "and starts again" systemctl start p-backlog
check "and stops with files waiting" stops p-backlog
check "a backlog writes no line a file" between 1 "$(lines p-backlog | wc -l)" 12

# While it starts, and while lexicons are read.
subject=p-short
variant p-short
has_debug && variant p-short "$(failing none=hang)"
systemctl daemon-reload
begun() { [ -e /var/lib/p-short/archive/archive.sqlite ]; }
systemctl start --no-block p-short
check "it begins" within 10 begun
check "it stops while it starts" stops p-short
check "a SIGHUP while it starts" sh -c "systemctl start --no-block p-short"
within 10 sh -c 'ls -l /proc/$(systemctl show -p MainPID --value p-short)/fd | grep -q archive.sqlite'
systemctl kill -s HUP --kill-who=main p-short
check "does not end it" within 60 has p-short ActiveState active
(sleep 0.3; systemctl is-active -q p-short; ask p-short reload) >/dev/null 2>&1 &
sleep 0.6
check "it stops while lexicons are read" stops p-short

# In the middle of documents that take long: the longest that are read, some seconds each.
subject=p-long
variant p-long
mkdir /srv/p-long/inbox/source
for number in 1 2 3 4 5 6 7 8; do
  yes "The United States betrayed the Kurds and left them to Turkish bombs, said $number, and Assad must go;" \
    2>/dev/null | head -c 900K | tr '\n' ' ' > /srv/p-long/inbox/source/long-$number.txt
done
systemctl daemon-reload
systemctl start p-long
check "long documents are being read" within 10 refuted tells p-long backlog 0
check "it stops while it is read" stops p-long

# Without an inbox, at the start and later.
subject=p-gone
variant p-gone
systemctl daemon-reload
rm -r /srv/p-gone/inbox
check "it starts without an inbox" timeout 60 systemctl start p-gone
check "and says so" within 5 says p-gone "the inbox is missing"
install -d -m 2775 -g parallax-drop /srv/p-gone/inbox
check "it finds it" within 15 tells p-gone watching.watchedFolders 1
article /srv/p-gone/inbox source/one.txt
check "and reads it" within 10 shows p-gone one.txt
mv /srv/p-gone/inbox /srv/p-gone/away
check "it says when it is lost" within 15 says p-gone "the inbox is missing"
check "status does" holds "trouble    the inbox is missing" ask p-gone status
check "nothing is forgotten" shows p-gone one.txt
check "it stops while it is missing" stops p-gone
