# Articles dropped by a member of the group, however careful with permissions; who may do what.
subject=parallax
source=$(cd /parallax-test/seeds && ls -d */ | head -1 | tr -d /)
article=$(cd "/parallax-test/seeds/$source" && ls | grep -v '^source.yaml$' | head -1)
drop() {
  as dropper sh -c "umask 077; mkdir -p $inbox/$source && cat > $inbox/$source/$article" \
    < "/parallax-test/seeds/$source/$article"
}
check "a member of the group drops an article" drop
check "the report shows it" within 10 shows parallax "$article"
check "status and systemctl count it" within 5 says parallax "1 documents of 1 sources"
check "others read the report" as reader test -r $reports/index.html
check "others do not write it" refuted as reader sh -c "touch $reports/x || touch $reports/index.html"
check "those who drop do not either" refuted as dropper touch $reports/x
check "its folders are 0755, its files 0644" equal "$(find $reports -printf '%y%m\n' | sort -u | xargs)" "d755 f644"
check "the state's folder is 0755" equal "$(stat -c '%a %U' /var/lib/parallax)" "755 parallax"
check "the archive is 0700" equal "$(stat -c '%a %U' /var/lib/parallax/archive)" "700 parallax"
check "others do not read the archive" refuted as reader ls /var/lib/parallax/archive
check "the control socket is 0660" equal "$(stat -c '%a %U %G' /run/parallax/control)" "660 parallax parallax"
check "others do not ask the service" refuted as reader test -w /run/parallax/control
check "the service cannot write into the inbox" refuted as parallax touch "$inbox/$source/x"
check "sync answers" timeout 70 env RUNTIME_DIRECTORY=/run/parallax parallax sync

# An article that the service may not read yet.
second=$(cd /parallax-test/seeds && ls -d */ | sed -n 2p | tr -d /)
unreadable=$(cd "/parallax-test/seeds/$second" && ls | grep -v '^source.yaml$' | head -1)
install -d -o dropper -g parallax-drop -m 750 "$inbox/$second"
setfacl -m u:parallax:rx "$inbox/$second"
install -m 600 "/parallax-test/seeds/$second/$unreadable" "/srv/parallax/$unreadable"
mv "/srv/parallax/$unreadable" "$inbox/$second/"
setfacl -b "$inbox/$second/$unreadable"
check "status counts a file that it may not read" within 10 tells parallax unread 1
check "and systemctl does" within 5 says parallax "1 files unread"
chmod 644 "$inbox/$second/$unreadable"
check "it reads it once it may" within 15 grep -rqlF -- "$unreadable" $reports/documents
check "and status no longer counts it" within 5 tells parallax unread 0

# Formats that a child process reads, confined by the unit and by itself.
for file in libreoffice.pdf pandoc.docx chromium.mhtml newsletter.eml; do
  install -m 644 "/parallax-test/Fixtures/$file" "$inbox/$source/$file"
  check "it reads $file" within 10 grep -rqlF -- "$file" $reports/documents
done
check "and nothing is unread" within 5 tells parallax unread 0
rm -f "$inbox/$source/"{libreoffice.pdf,pandoc.docx,chromium.mhtml,newsletter.eml}
check "they leave the report" within 15 refuted grep -rqlF -- newsletter.eml $reports/documents
