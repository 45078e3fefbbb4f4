#ifndef PARALLAX_HANGUP_NOTE_H
#define PARALLAX_HANGUP_NOTE_H

/// From now on, until another handler is set, a SIGHUP does not end the process but is noted. To block
/// it would not do: the main thread waits with all signals open. Swift code may not run in a handler.
/// Returns 0, or an errno.
int parallax_note_hangups(void);

/// Whether one was noted.
int parallax_hangup_was_noted(void);

#endif
