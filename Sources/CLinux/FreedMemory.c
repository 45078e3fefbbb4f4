#include "FreedMemory.h"

#include <malloc.h>

void parallax_give_back_freed_memory(void) { (void)malloc_trim(0); }
