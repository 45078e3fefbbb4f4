#ifndef PARALLAX_CRASH_NOTE_H
#define PARALLAX_CRASH_NOTE_H

/// From now on a crash of this process (a trap, a bad address, an abort) leaves one byte in the
/// file, and then ends the process as it would have. Only a signal handler is there at that moment,
/// and Swift code may not run in one.
/// Returns 0, or an errno.
int parallax_note_crashes(int descriptor);

#endif
