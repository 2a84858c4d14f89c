// SPDX-License-Identifier: Apache-2.0
#ifndef ALLOCATION_COUNT_H
#define ALLOCATION_COUNT_H

/// Allocations of the calling thread since it began.
unsigned long allocation_count(void);

#endif
