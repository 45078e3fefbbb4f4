# Files that crash the program: two crashes each at the most, then they are left alone.
has_debug || return 0
subject=p-poison
check "three poison files are left alone" within 100 tells p-poison unread 3
check "and the good one is read" within 10 shows p-poison good.txt
# NRestarts also counts a restart that systemd schedules twice before it comes to it.
crashes() { journalctl -q -u p-poison.service -o cat | grep -c 'Main process exited, code=killed'; }
check "after two crashes each or fewer" between 3 "$(crashes)" 6
check "it is active" has p-poison ActiveState active
records() { journalctl -q -u p-poison.service -o json --output-fields=MESSAGE,PRIORITY; }
check "each is one record, a warning, whatever it is called" equal "$(records | python3 -c '
import json, sys
records = [json.loads(line) for line in sys.stdin]
print(sum("left alone" in str(r["MESSAGE"]) and r["PRIORITY"] == "4" for r in records))')" 3
check "none forges a record of its own" refuted sh -c \
  "journalctl -q -u p-poison.service -o cat | grep -q '^forged\|^<2>'"
check "no control character reaches the journal" equal \
  "$(lines p-poison | LC_ALL=C grep -c $'[\001-\010\013-\037]')" 0
check "nothing is of a higher priority than an error" equal "$(lines p-poison -p 2)" ""
