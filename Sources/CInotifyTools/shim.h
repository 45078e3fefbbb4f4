// libinotifytools; its header uses struct inotify_event without declaring it, so that comes first.
#include <sys/inotify.h>
#include <inotifytools/inotifytools.h>
