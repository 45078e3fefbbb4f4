#pragma once

/// Whether jemalloc gives this process its memory, with the settings below.
int parallax_memory_is_of_jemalloc(void);
