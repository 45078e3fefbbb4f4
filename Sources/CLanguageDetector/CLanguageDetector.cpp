// cld2's header uses FILE without including it.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>

#include <cstring>

#include "CLanguageDetector.h"

extern "C" int parallax_detect_language(const char *text, int length, char *code) {
  CLD2::Language languages[3];
  int percent[3], bytes = 0;
  bool is_reliable = false;
  CLD2::DetectLanguageSummary(text, length, true, languages, percent, &bytes, &is_reliable);
  // Not what it returns: beside another language it takes English for the frame of a web page.
  const char *name = CLD2::LanguageCode(languages[0]);
  if (!is_reliable || languages[0] == CLD2::UNKNOWN_LANGUAGE || std::strlen(name) > 15) return 0;
  std::strcpy(code, name);
  return 1;
}
