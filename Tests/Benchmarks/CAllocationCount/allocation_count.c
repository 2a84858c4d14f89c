// SPDX-License-Identifier: Apache-2.0
// Stands before the C library's allocator in the program that links it and counts; glibc only, elsewhere it counts
// nothing and says so by never moving.
#include "CAllocationCount.h"

#include <errno.h>
#include <stddef.h>

static _Thread_local unsigned long count;

unsigned long allocation_count(void) { return count; }

#ifdef __GLIBC__
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

void *malloc(size_t size) {
    count++;
    return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
    count++;
    return __libc_calloc(number, size);
}

void *realloc(void *old, size_t size) {
    count++;
    return __libc_realloc(old, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
    count++;
    return __libc_memalign(alignment, size);
}

int posix_memalign(void **target, size_t alignment, size_t size) {
    count++;
    void *memory = __libc_memalign(alignment, size);
    if (memory == NULL) return ENOMEM;
    *target = memory;
    return 0;
}
#endif
