# Helpers of the tests under systemd; sourced by `inside`.
export PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8
unit=parallax.service
installed=/usr/lib/systemd/system/$unit
inbox=/srv/parallax/inbox
reports=/var/lib/parallax/reports
language=/usr/share/parallax/Lexicons/language.yaml
debug=/parallax-test/debug/parallax
passed=0
failed=0
suspects=

# check NAME COMMAND...: the command must succeed.
check() {
  local name=$1 output
  shift
  if output=$("$@" 2>&1); then
    passed=$((passed + 1))
    echo "ok    $name"
  else
    failed=$((failed + 1))
    echo "FAIL  $name"
    [ -z "$output" ] || echo "$output" | tail -5 | sed 's/^/        /'
    suspects="$suspects $subject"
  fi
}

# refuted COMMAND...: the command must fail.
refuted() { ! "$@"; }

# within SECONDS COMMAND...: the command must succeed before the time is over.
within() {
  local end=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    if [ "$SECONDS" -ge "$end" ]; then "$@"; return 1; fi
    sleep 0.05
  done
}

# takes_less MILLISECONDS COMMAND...: the command must succeed and take no longer.
takes_less() {
  local limit=$1 begin end
  shift
  begin=$(date +%s%N)
  "$@" || return 1
  end=$(((($(date +%s%N)) - begin) / 1000000))
  echo "$end ms"
  [ "$end" -le "$limit" ]
}

equal() { [ "$1" = "$2" ] || { echo "found: $1"; echo "expected: $2"; return 1; }; }
between() { [ "$1" -le "$2" ] && [ "$2" -le "$3" ] || { echo "found: $2, not $1 to $3"; return 1; }; }
# holds TEXT COMMAND...: what the command prints holds the text.
holds() {
  local text=$1 output
  shift
  output=$("$@" 2>&1)
  [[ $output == *"$text"* ]] || { echo "found: $output"; echo "expected in it: $text"; return 1; }
}
lacks() {
  local text=$1 output
  shift
  output=$("$@" 2>&1) || return 1
  [[ $output != *"$text"* ]] || { echo "found: $output"; return 1; }
}
exits_with() {
  local expected=$1 found=0
  shift
  "$@" || found=$?
  equal "$found" "$expected"
}
as() { runuser -u "$1" -- "${@:2}"; }

# Services. Each function takes the unit's name without ".service" first.

property() { systemctl show -p "$2" --value "$1.service"; }
has() { equal "$(property "$1" "$2")" "$3"; }
says() { holds "$2" property "$1" StatusText; }
# ask NAME COMMAND...: asks the service at its socket.
ask() { RUNTIME_DIRECTORY=/run/$1 STATE_DIRECTORY=/var/lib/$1 parallax "${@:2}"; }
# told NAME KEY: a value of its status, such as watching.mode.
told() {
  ask "$1" status --json | python3 -c '
import functools, json, sys
value = functools.reduce(lambda value, key: value[key], sys.argv[1].split("."), json.load(sys.stdin))
print("\n".join(map(str, value)) if isinstance(value, list) else value)' "$2"
}
tells() { equal "$(told "$1" "$2")" "$3"; }
shows() { grep -rqF --include="*.html" -- "$2" "/var/lib/$1/reports"; }
# lines NAME [OPTION...]: what it logged itself.
lines() { journalctl -q -u "$1.service" -o cat _COMM=parallax "${@:2}"; }
# watcher NAME: the process that watches for it.
watcher() { pgrep -x -P "$(property "$1" MainPID)" parallax-inotif; }
restarted() {
  [ "$(property "$1" NRestarts)" -ge "${2:-1}" ] && [ "$(property "$1" ActiveState)" = active ]
}

# variant NAME LINE...: a service with a state, a report and an inbox (/srv/NAME/inbox) of its own, so
# that several can be tested at once; the lines go into its [Service].
variant() {
  local name=$1 folder=/run/systemd/system/$1.service.d
  shift
  install -d -m 2775 -g parallax-drop "/srv/$name/inbox"
  mkdir -p "$folder"
  sed "s/Directory=parallax\$/Directory=$name/" $installed > "/run/systemd/system/$name.service"
  printf '%s\n' "[Service]" "Environment=PARALLAX_INBOX=/srv/$name/inbox" "$@" > "$folder/test.conf"
}

# failing POINTS: the lines by which a variant runs the debug build with failpoints.
failing() { printf '%s\n' ExecStart= "ExecStart=$debug watch --lexicons /usr/share/parallax/Lexicons" "Environment=PARALLAX_FAILPOINTS=$1"; }
has_debug() { [ -x $debug ]; }

# article INBOX PATH [TEXT]: drops an article at once, by a rename.
article() {
  local draft
  draft=$(mktemp -p "$(dirname "$1")")
  printf '%s\n' "${3:-The United States betrayed the Kurds and left them to Turkish bombs.}" > "$draft"
  chmod 644 "$draft"
  mkdir -p "$(dirname "$1/$2")"
  mv "$draft" "$1/$2"
}
# fill INBOX COUNT: so many articles of ten sources.
fill() {
  local number
  for ((number = 0; number < $2; number++)); do
    mkdir -p "$1/source-$((number % 10))"
    printf 'Assad must go, the %s said. The United States stands by the Kurds.\n' "$number" \
      > "$1/source-$((number % 10))/article-$number.txt"
  done
}
