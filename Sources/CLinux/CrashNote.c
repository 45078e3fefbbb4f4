#include "CrashNote.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

static int note_descriptor = -1;

static void note_crash(int signal_number) {
  // Nothing else may be called here; a note that cannot be written is lost.
  ssize_t written = write(note_descriptor, "1", 1);
  (void)written;
  // The handler is gone by SA_RESETHAND: this time the signal does what it always does.
  raise(signal_number);
}

int parallax_note_crashes(int descriptor) {
  static const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
  note_descriptor = descriptor;
  struct sigaction action = {0};
  action.sa_handler = note_crash;
  action.sa_flags = (int)(SA_RESETHAND | SA_ONSTACK);
  sigemptyset(&action.sa_mask);
  for (size_t place = 0; place < sizeof signals / sizeof signals[0]; place++) {
    if (sigaction(signals[place], &action, NULL) != 0) return errno;
  }
  return 0;
}
