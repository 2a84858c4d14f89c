// SPDX-License-Identifier: Apache-2.0
import NIOCore

/// Who waits for which reply: replies come in the order of the commands, so this is a line. A command whose deadline
/// passed keeps its place without a waiter, because its reply still has to be taken off. A pure state machine.
struct PendingQueue<Waiter> {
    private struct Slot {
        var waiter: Waiter?
        let deadline: NIODeadline
        let size: Int
    }

    private var slots = CircularBuffer<Slot>()

    var isEmpty: Bool { slots.isEmpty }
    var count: Int { slots.count }

    /// Deadline of the command whose reply is due next.
    var headDeadline: NIODeadline? { slots.first?.deadline }

    /// A command was sent.
    mutating func append(_ waiter: Waiter, deadline: NIODeadline, size: Int) {
        slots.append(Slot(waiter: waiter, deadline: deadline, size: size))
    }

    /// A reply came: whose it is and how large its command was. Nil when nobody asked.
    mutating func answered() -> (waiter: Waiter?, size: Int)? {
        guard let slot = slots.popFirst() else { return nil }
        return (slot.waiter, slot.size)
    }

    /// Takes out the waiters whose deadline passed.
    mutating func expired(at now: NIODeadline) -> [Waiter] {
        var late: [Waiter] = []
        for index in slots.indices where slots[index].deadline <= now {
            guard let waiter = slots[index].waiter else { continue }
            late.append(waiter)
            slots[index].waiter = nil
        }
        return late
    }

    /// The connection ended: everybody who still waits.
    mutating func removeAll() -> [Waiter] {
        defer { slots.removeAll() }
        return slots.compactMap(\.waiter)
    }
}
