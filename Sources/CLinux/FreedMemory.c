#include "FreedMemory.h"

#include <malloc.h>

void parallax_give_back_freed_memory(void) { (void)malloc_trim(0); }

void parallax_share_heaps(void) { (void)mallopt(M_ARENA_MAX, 2); }
