#pragma once
#include <stddef.h>

// The article of a mail or of a saved page in a mail's form (MHTML), by gmime. Why C: gmime is made of
// GLib objects, whose macros Swift does not see.

typedef struct parallax_mail parallax_mail;

/// Reads a mail from its bytes, which must stay until it is freed. NULL where it is none.
parallax_mail *_Nullable parallax_mail_read(const void *_Nullable bytes, size_t size);
void parallax_mail_free(parallax_mail *_Nonnull mail);

/// A header of the mail as UTF-8 in one line; NULL where it is missing. Lives as long as the mail.
const char *_Nullable parallax_mail_header(parallax_mail *_Nonnull mail, const char *_Nonnull name);

/// The name of who sent it, or the address where there is none; NULL where neither is.
const char *_Nullable parallax_mail_sender(parallax_mail *_Nonnull mail);

/// The day it was sent, where the sender was. Returns 1, or 0 where there is none.
int parallax_mail_day(parallax_mail *_Nonnull mail, int *_Nonnull year, int *_Nonnull month,
                      int *_Nonnull day);

/// How many of its parts are attachments.
int parallax_mail_attachments(parallax_mail *_Nonnull mail);

/// The bytes of the first part that is no attachment and is HTML, or else plain text, and the character
/// set that the part names. Returns 2 for HTML, 1 for text, 0 where there is none.
int parallax_mail_text(parallax_mail *_Nonnull mail, const unsigned char *_Nullable *_Nonnull bytes,
                       size_t *_Nonnull size, const char *_Nullable *_Nonnull charset);
