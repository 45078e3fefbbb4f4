#include "CMail.h"

#include <gmime/gmime.h>

struct parallax_mail {
  GMimeMessage *message;
  GByteArray *text;
  char *sender;
};

parallax_mail *parallax_mail_read(const void *bytes, size_t size) {
  g_mime_init();
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, size);
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
  g_object_unref(parser);
  g_object_unref(stream);
  if (!message) return NULL;
  parallax_mail *mail = g_new0(parallax_mail, 1);
  mail->message = message;
  return mail;
}

void parallax_mail_free(parallax_mail *mail) {
  if (mail->text) g_byte_array_free(mail->text, TRUE);
  g_free(mail->sender);
  g_object_unref(mail->message);
  g_free(mail);
}

const char *parallax_mail_header(parallax_mail *mail, const char *name) {
  GMimeHeaderList *headers = g_mime_object_get_header_list(GMIME_OBJECT(mail->message));
  GMimeHeader *header = g_mime_header_list_get_header(headers, name);
  return header ? g_mime_header_get_value(header) : NULL;
}

const char *parallax_mail_sender(parallax_mail *mail) {
  InternetAddressList *from = g_mime_message_get_from(mail->message);
  if (!from || internet_address_list_length(from) == 0) return NULL;
  InternetAddress *first = internet_address_list_get_address(from, 0);
  const char *name = internet_address_get_name(first);
  if ((!name || !*name) && INTERNET_ADDRESS_IS_MAILBOX(first))
    name = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first));
  return name;
}

int parallax_mail_day(parallax_mail *mail, int *year, int *month, int *day) {
  GDateTime *date = g_mime_message_get_date(mail->message);
  if (!date) return 0;
  g_date_time_get_ymd(date, year, month, day);
  return 1;
}

static int is_attachment(GMimeObject *part) {
  const char *disposition = g_mime_object_get_disposition(part);
  return disposition && g_ascii_strcasecmp(disposition, "attachment") == 0;
}

int parallax_mail_attachments(parallax_mail *mail) {
  int count = 0;
  GMimePartIter *parts = g_mime_part_iter_new(GMIME_OBJECT(mail->message));
  do {
    GMimeObject *part = g_mime_part_iter_get_current(parts);
    if (part && is_attachment(part)) count++;
  } while (g_mime_part_iter_next(parts));
  g_mime_part_iter_free(parts);
  return count;
}

static GMimePart *first_part(GMimeMessage *message, const char *kind) {
  GMimePart *found = NULL;
  GMimePartIter *parts = g_mime_part_iter_new(GMIME_OBJECT(message));
  do {
    GMimeObject *part = g_mime_part_iter_get_current(parts);
    if (!part || !GMIME_IS_PART(part) || is_attachment(part)) continue;
    GMimeContentType *type = g_mime_object_get_content_type(part);
    if (type && g_mime_content_type_is_type(type, "text", kind)) found = GMIME_PART(part);
  } while (!found && g_mime_part_iter_next(parts));
  g_mime_part_iter_free(parts);
  return found;
}

int parallax_mail_text(parallax_mail *mail, const unsigned char **bytes, size_t *size,
                       const char **charset) {
  GMimePart *part = first_part(mail->message, "html");
  int kind = part ? 2 : 1;
  if (!part) part = first_part(mail->message, "plain");
  GMimeDataWrapper *content = part ? g_mime_part_get_content(part) : NULL;
  if (!content) return 0;
  if (mail->text) g_byte_array_free(mail->text, TRUE);
  mail->text = g_byte_array_new();
  GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(mail->text);
  g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
  g_mime_data_wrapper_write_to_stream(content, stream);
  g_object_unref(stream);
  *bytes = mail->text->data;
  *size = mail->text->len;
  *charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
  return kind;
}
