#include <ares.h>
#include <poll.h>
