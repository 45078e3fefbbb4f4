// The HTML5 parser of the HTML standard's algorithm, in C.
#include <gumbo.h>
