# The daily check, and an archive that comes to harm.
subject=parallax
verify=parallax-verify.service
archive=/var/lib/parallax/archive/archive.sqlite
check "systemd-analyze verify has nothing to say of the daily check" equal \
  "$(systemd-analyze verify /usr/lib/systemd/system/parallax-verify.{service,timer} 2>&1)" ""
exposure=$(systemd-analyze security --no-pager --offline=true /usr/lib/systemd/system/$verify \
  | sed -n 's/.*Overall exposure level.*: \([0-9.]*\).*/\1/p')
check "its exposure $exposure is 0.5 or less" awk "BEGIN { exit !($exposure <= 0.5) }"
systemctl reset-failed $unit
systemctl start $unit
check "its timer can be enabled" systemctl -q enable --now parallax-verify.timer
subject=parallax-verify
check "it finds nothing" timeout 70 systemctl start $verify
check "it asked the service first" holds "was asked to catch up with the inbox first" \
  journalctl -q -u $verify -o cat
echo '<!-- -->' >> $reports/method.html
check "it finds a page that was changed" refuted timeout 70 systemctl start $verify
check "it names the page" holds "report/method.html: the file is another" journalctl -q -u $verify -o cat
systemctl reset-failed $verify

subject=parallax
before=$(property parallax NRestarts)
rm $archive
check "an archive removed in use ends in a restart" within 20 restarted parallax $((before + 1))
check "and is built anew" within 30 ask parallax sync
check "and is in order" timeout 70 systemctl start $verify
systemctl reset-failed $unit
systemctl stop $unit
echo "no database at all" > $archive
check "it starts with an archive of junk" timeout 60 systemctl start $unit
check "which is moved aside" sh -c "ls $archive.corrupt-*Z"
check "and the new one is in order" timeout 70 systemctl start $verify
systemctl stop $unit
chmod 000 $archive
check "an archive that may not be read ends it with 78" exits_with 78 as parallax \
  timeout 20 parallax watch $inbox --reports $reports --state /var/lib/parallax/archive
chmod 644 $archive
check "it starts again" timeout 60 systemctl start $unit
systemctl stop $unit
