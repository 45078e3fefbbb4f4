# Lexicons: good ones are taken, broken ones loudly refused, by systemctl reload and by SIGHUP.
subject=parallax
broken="the lexicons are broken, the last good ones stay"
cp $language /parallax-test/language.yaml
before=$(sha256sum $reports/report.json)
main=$(property parallax MainPID)
check "reload of good lexicons succeeds" timeout 60 systemctl reload $unit
two_reloads() {
  ask parallax reload & local first=$!
  ask parallax reload && wait $first
}
check "two at once succeed" two_reloads
echo '}{ this: [is no YAML' >> $language
check "reload of broken lexicons fails" refuted timeout 60 systemctl reload $unit
check "the findings are in the journal, with file and line" \
  sh -c "journalctl -q -u $unit -o cat | grep -q 'language.yaml:[0-9]*:'"
check "the service stays active" systemctl -q is-active $unit
check "systemctl says what is wrong" within 5 says parallax "$broken"
check "status does" holds "trouble    $broken" ask parallax status
check "the report stays" equal "$(sha256sum $reports/report.json)" "$before"
cp /parallax-test/language.yaml $language
check "reload of mended lexicons succeeds" timeout 60 systemctl reload $unit
check "systemctl says nothing of it any more" within 5 lacks "$broken" property parallax StatusText
echo '}{ this: [is no YAML' >> $language
systemctl kill -s HUP --kill-who=main $unit
check "SIGHUP reads them as well" within 60 says parallax "$broken"
cp /parallax-test/language.yaml $language
systemctl kill -s HUP --kill-who=main $unit
check "and again" within 60 lacks "$broken" property parallax StatusText
check "it is the same process all the time" has parallax MainPID "$main"
check "a second service on the same state exits with 75" exits_with 75 as parallax \
  timeout 20 parallax watch $inbox --reports $reports --state /var/lib/parallax/archive
