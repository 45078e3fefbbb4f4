# Endings that another start would not mend, each caused for real, and crashes: what is started again,
# how often, and what is not. All at once, each in a service of its own; looked at in 10-after.sh too.
endings="usage:64 foreign:73 second:75 newer:76 settings:78 lexicons:78"

variant p-usage ExecStart= "ExecStart=/usr/bin/parallax watch --nonsense"
variant p-foreign
install -d -o parallax -g parallax /var/lib/p-foreign /var/lib/p-foreign/reports
echo mine > /var/lib/p-foreign/reports/mine.txt
variant p-second StateDirectory=parallax Environment=PARALLAX_STATE=/var/lib/parallax/archive
variant p-newer
install -d -o parallax -g parallax -m 700 /var/lib/p-newer /var/lib/p-newer/archive
as parallax python3 -c 'import sqlite3; sqlite3.connect("/var/lib/p-newer/archive/archive.sqlite").execute("PRAGMA user_version = 999")'
variant p-settings Environment=PARALLAX_SETTINGS=/parallax-test/settings.yaml
echo 'inbx: /srv/articles' > /parallax-test/settings.yaml
variant p-lexicons Environment=PARALLAX_LEXICONS=/parallax-test/Lexicons
cp -R /usr/share/parallax/Lexicons /parallax-test/
echo '}{ this: [is no YAML' >> /parallax-test/Lexicons/language.yaml
# A failure that another start may mend (74): tried again, but not for ever.
variant p-again Environment=PARALLAX_STATE=/var/lib/p-again/file RestartSec=50ms
install -d -o parallax -g parallax /var/lib/p-again
touch /var/lib/p-again/file
systemctl daemon-reload
for ending in $endings again:74; do systemctl start --no-block "p-${ending%:*}"; done

for ending in $endings; do
  subject=p-${ending%:*}
  check "exit ${ending#*:} (${ending%:*}) ends it" within 40 has "$subject" ActiveState failed
  check "with that status" has "$subject" ExecMainStatus "${ending#*:}"
done
subject=p-again
tried_again() { [ "$(property p-again NRestarts)" -ge 2 ]; }
check "a failure that may pass is tried again" within 20 tried_again
check "and ends in failed, not in a storm" within 40 has p-again Result exit-code
check "the first service is untouched by the second" systemctl -q is-active $unit
for ending in $endings; do
  subject=p-${ending%:*}
  check "nothing starts p-${ending%:*} again" has "$subject" NRestarts 0
  check "and it is said why" test -n "$(lines "$subject")"
done

# Kill -9.
subject=parallax
killed=$(property parallax MainPID)
tree_hash() { (cd $reports && find . -type f ! -path './changes/*' -print0 | sort -z | xargs -0 sha256sum); }
whole=$(tree_hash)
kill -9 "$killed"
check "after kill -9 it is up again" within 30 restarted parallax
check "after kill -9 the report is the same, byte for byte" equal "$(tree_hash)" "$whole"
rm "$inbox/$second/$unreadable"
check "it still watches: a removed article leaves the report" within 30 refuted shows parallax "$unreadable"
