# Users, folders, the unit itself, and what is true the moment it has started.
subject=parallax
echo "systemd: $(systemctl --version | head -1)"
check "systemd-sysusers makes user and group" systemd-sysusers
check "the service's user is there" id parallax
check "it is not among those who drop" refuted sh -c 'id -nG parallax | grep -qw parallax-drop'
check "systemd-tmpfiles makes the inbox" systemd-tmpfiles --create parallax.conf
check "the inbox belongs to those who drop" \
  equal "$(stat -c '%a %U %G' $inbox)" "2770 root parallax-drop"
check "systemd-analyze verify has nothing to say" equal "$(systemd-analyze verify $installed 2>&1)" ""
exposure=$(systemd-analyze security --no-pager --offline=true $installed \
  | sed -n 's/.*Overall exposure level.*: \([0-9.]*\).*/\1/p')
check "exposure $exposure is 0.5 or less" awk "BEGIN { exit !($exposure <= 0.5) }"

useradd --no-create-home --groups parallax-drop dropper
useradd --no-create-home --groups parallax asker
useradd --no-create-home reader

# Looked at before anything else can happen: the watches must be there when the start is over.
check "it starts and says it is ready" timeout 60 systemctl start $unit
watches=$(cat /proc/"$(watcher parallax)"/fdinfo/* 2>/dev/null | grep -c ^inotify)
check "the watches are set when it is ready: $watches" test "$watches" -ge 2
check "it is active" systemctl -q is-active $unit
check "it says what it is doing" says parallax "0 documents of 0 sources"
check "it writes a report although nothing is there" within 10 test -s $reports/index.html

limit=/sys/fs/cgroup$(property parallax ControlGroup)/memory.max
echo "      memory.max: $(cat "$limit" 2>/dev/null || echo "not enforced in this container")"

first() { lines parallax | grep -m1 '^watching '; }
check "its first line says which inbox" holds "inbox=$inbox" first
check "that others than it knows may drop there" \
  holds 'may-drop="the user root and a group that the service is not told of"' first
check "which report" holds "report=$reports" first
check "who may read it" holds 'may-read="everybody on this machine"' first
check "and that it watches" holds "mode=inotify" first
check "status names the inbox and those who may drop" \
  holds "may drop: the user root and the group parallax-drop
" ask parallax status
check "and the report and those who may read" holds "may read: everybody on this machine" ask parallax status
setfacl -m u:reader:rwx $inbox
check "and a user whom an access control list lets drop" \
  holds "may drop: the user root and the group parallax-drop and the user reader" ask parallax status
setfacl -x u:reader $inbox
check "a member of the service's group asks without more words" as asker parallax status
check "those who drop do not" exits_with 69 as dropper parallax status
