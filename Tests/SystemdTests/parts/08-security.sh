# What SECURITY.md says: what a hostile article cannot do, and what the service itself cannot.
subject=p-hostile
folder=/srv/p-hostile/inbox/evil
variant p-hostile
mkdir -p $folder /srv/outside
echo "The secret of Palmyra: Assad must go." | tee /srv/outside/secret.txt > /srv/secret.txt
ln -s /srv/secret.txt $folder/link.txt
ln -s /etc/shadow $folder/shadow.txt
ln -s /srv/outside $folder/outside
ln -s ../../../../srv/outside /srv/p-hostile/inbox/elsewhere
mkfifo $folder/pipe.txt
truncate -s 65M $folder/large.txt
printf '#!/bin/sh\ntouch /srv/p-hostile/ran\n' > $folder/run.txt
chmod 777 $folder/run.txt /srv/p-hostile
name='<img src=x onerror=alert(1)>.txt'
printf -- '---\ntitle: "<script>alert(2)</script>"\nauthor: "<svg onload=alert(3)>"\ndate: 2020-01-01\n---\n' > "$folder/$name"
echo 'Assad must go, the United States said. <iframe src="javascript:alert(4)"></iframe> "><b onclick=alert(5)>' >> "$folder/$name"
printf 'name: "</title><script>alert(6)</script>"\naddress: "javascript:alert(7)"\n' > $folder/source.yaml
systemctl daemon-reload
systemctl start p-hostile
check "a hostile article is read" within 15 tells p-hostile documents 2
check "four links, a pipe and a large file are listed as unread" within 5 tells p-hostile unread 6
check "a link is not followed" holds "symbolic link" cat /var/lib/p-hostile/reports/method.html
pages=/var/lib/p-hostile/reports
check "nothing outside of the inbox is in the report" refuted grep -rqF "secret of Palmyra" $pages
check "no markup of an article is markup in the report" refuted \
  grep -rqE '<(script|iframe|svg onload|img src=x|b onclick)' $pages --include='*.html' --include='*.atom'
check "it is there as text" grep -rqF '&lt;script&gt;alert(2)' $pages --include='*.html'
check "and the file's name too" grep -rqF '&lt;img src=x onerror' $pages --include='*.html'
check "no link of a page is a script" refuted grep -rqiE 'href="?javascript:' $pages --include='*.html'
check "each page forbids scripts" equal "$(grep -rL "Content-Security-Policy" $pages --include='*.html')" ""
check "an executable article is not run" refuted test -e /srv/p-hostile/ran
systemctl stop p-hostile

# The unit's own sandbox, with a program in place of Parallax that tries to get out.
subject=p-sandbox
variant p-sandbox Type=oneshot ExecStart= ExecStart=/parallax-test/probe Restart=no WatchdogSec=0
systemctl daemon-reload
chmod 777 /srv/p-sandbox/inbox
echo open > /home/anna/open.txt
chmod 644 /home/anna/open.txt
chmod 755 /home/anna
check "a probe runs in the unit's sandbox" systemctl start p-sandbox
while IFS=$'\t' read -r result what; do
  check "in the sandbox: $what" equal "$result" yes
done < /var/lib/p-sandbox/probe
