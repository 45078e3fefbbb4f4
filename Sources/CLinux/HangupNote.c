#include "HangupNote.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>

static volatile sig_atomic_t was_noted = 0;

static void note_hangup(int signal_number) {
  (void)signal_number;
  was_noted = 1;
}

int parallax_note_hangups(void) {
  struct sigaction action = {0};
  action.sa_handler = note_hangup;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  return sigaction(SIGHUP, &action, NULL) == 0 ? 0 : errno;
}

int parallax_hangup_was_noted(void) { return was_noted; }
