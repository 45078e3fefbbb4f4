#pragma once

#ifdef __cplusplus
extern "C" {
#endif

/// Tells the language of valid UTF-8 text by cld2, which reads on behind a last letter: a NUL must
/// follow the text.
/// Writes its code ("en", "zh-Hant"; at most 15 bytes and a NUL) and returns 1 where the detector
/// holds its finding to be reliable, else writes nothing and returns 0.
int parallax_detect_language(const char *_Nonnull text, int length, char *_Nonnull code);

#ifdef __cplusplus
}
#endif
