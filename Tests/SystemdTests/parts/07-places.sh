# Other inboxes and reports by the drop-ins of systemd/examples, degraded modes, and a user's own unit.
examples=/usr/share/parallax/systemd-examples
useradd --create-home anna
chmod 700 /home/anna
as anna mkdir /home/anna/articles
# example NAME FILE OLD NEW: an example as a drop-in of a variant, with its folder changed.
example() { sed "s|$3|$4|g" "$examples/$2" > "/run/systemd/system/$1.service.d/zz-$2"; }

# An inbox in somebody's home.
subject=p-home
variant p-home
example p-home home.conf NAME anna
setfacl -R -m u:parallax:rX,d:u:parallax:rX /home/anna/articles
setfacl -m u:parallax:x /home/anna
as anna mkdir /home/anna/articles/herald
as anna sh -c 'echo "Assad must go, the United States said." > /home/anna/articles/herald/one.txt'

# A report elsewhere, and one whose folder alone may be written.
variant p-report
example p-report reports.conf /srv/www/parallax /srv/www/whole
variant p-alone ReadWritePaths=/srv/www/alone/reports Environment=PARALLAX_REPORTS=/srv/www/alone/reports
install -d -o parallax -g parallax /srv/www/whole /srv/www/alone /srv/www/alone/reports

# A watching process that cannot be had.
variant p-polling InaccessiblePaths=/usr/libexec/parallax/parallax-inotify
systemctl daemon-reload
for name in report alone polling; do article /srv/p-$name/inbox source/one.txt; done
systemctl start p-home p-report p-alone p-polling

check "an inbox in a home is read" within 10 shows p-home one.txt
check "who may drop there is said" holds "the user anna" ask p-home status
check "and that the home is closed to others" holds "may pass through /home/anna" ask p-home status
subject=p-report
check "a report elsewhere is written" within 10 grep -rqF --include='*.html' one.txt /srv/www/whole/reports
check "as a whole" lacks "page by page" ask p-report status
subject=p-alone
check "one that may not be exchanged is written too" within 10 \
  grep -rqF --include='*.html' one.txt /srv/www/alone/reports
check "status says that it is renewed page by page" holds "trouble    the report is renewed page by page" \
  ask p-alone status
check "systemctl does" within 5 says p-alone "renewed page by page"
subject=p-polling
check "without a watching process the inbox is listed" within 10 tells p-polling watching.mode polling
check "and read" within 15 shows p-polling one.txt
check "status says why" holds "trouble    parallax-inotify, which watches, is not installed" ask p-polling status
check "the first line does" holds "mode=polling" sh -c "journalctl -u p-polling -o cat | grep '^watching '"
check "a new article is found" article /srv/p-polling/inbox source/two.txt
check "and shown" within 15 shows p-polling two.txt
systemctl stop p-home p-report p-alone p-polling

# A user's own service.
subject=user@$(id -u anna)
own() { as anna env XDG_RUNTIME_DIR="/run/user/$(id -u anna)" HOME=/home/anna "$@"; }
as anna mkdir -p /home/anna/Parallax/inbox /home/anna/.local/state/parallax /home/anna/.config/systemd/user
as anna cp $examples/user.service /home/anna/.config/systemd/user/parallax.service
check "a user has a manager" timeout 60 systemctl start "user@$(id -u anna)"
check "the unit for users is verified" equal \
  "$(own systemd-analyze --user verify /home/anna/.config/systemd/user/parallax.service 2>&1)" ""
check "a user starts a service of her own" own timeout 60 systemctl --user start parallax
as anna mkdir /home/anna/Parallax/inbox/herald
as anna sh -c 'echo "Assad must go, the United States said." > /home/anna/Parallax/inbox/herald/one.txt'
check "which reads what she drops" within 10 grep -rqF --include='*.html' one.txt /home/anna/Parallax/report
check "and answers her" own parallax status /home/anna/Parallax/inbox
check "it cannot write into her inbox" refuted nsenter -t "$(pgrep -u anna -x parallax)" -m \
  touch /home/anna/Parallax/inbox/herald/x
check "it reloads" own timeout 60 systemctl --user reload parallax
check "and stops within two seconds" takes_less 2000 own systemctl --user stop parallax
systemctl stop "user@$(id -u anna)"
