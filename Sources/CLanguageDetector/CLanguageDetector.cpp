// cld2's header uses FILE without including it.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>

#include <cstring>

#include "CLanguageDetector.h"

extern "C" int parallax_detect_language(const char *text, int length, char *code) {
  bool is_reliable = false;
  const CLD2::Language language = CLD2::DetectLanguage(text, length, true, &is_reliable);
  const char *name = CLD2::LanguageCode(language);
  if (!is_reliable || language == CLD2::UNKNOWN_LANGUAGE || std::strlen(name) > 15) return 0;
  std::strcpy(code, name);
  return 1;
}
