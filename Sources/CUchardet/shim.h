// The detector of character sets that Mozilla wrote and freedesktop.org keeps.
#include <uchardet/uchardet.h>
