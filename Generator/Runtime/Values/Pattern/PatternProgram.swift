// SPDX-License-Identifier: Apache-2.0

/// A pattern as instructions of a machine that follows all alternatives at once (Thompson, Pike).
final class PatternProgram: Sendable {
    /// One instruction; targets are instruction numbers.
    enum Instruction {
        case set(Int)
        case split(Int, Int)
        case jump(Int)
        case start
        case end
        case boundary(isNegated: Bool)
        case match
    }

    private let instructions: [Instruction]
    private let sets: [ScalarSet]
    /// Whether every alternative begins with `^`, so that only one start is tried.
    private let isAnchored: Bool

    /// Compiles a syntax tree; counted repetitions are written out.
    init(_ node: PatternNode) throws(PatternError) {
        var builder: Builder = Builder()
        try builder.add(node)
        try builder.append(.match)
        instructions = builder.instructions
        sets = builder.sets
        isAnchored = PatternProgram.isAnchored(node)
    }

    private static func isAnchored(_ node: PatternNode) -> Bool {
        switch node {
        case .start: true
        case .sequence(let items): items.first.map(isAnchored) ?? false
        case .choice(let branches): branches.allSatisfy(isAnchored)
        default: false
        }
    }

    private struct Builder {
        var instructions: [Instruction] = []
        var sets: [ScalarSet] = []

        mutating func append(_ instruction: Instruction) throws(PatternError) {
            guard instructions.count < Pattern.instructionsMax else {
                throw PatternError(reason: .tooLarge, position: 0)
            }
            instructions.append(instruction)
        }

        mutating func add(_ node: PatternNode) throws(PatternError) {
            switch node {
            case .empty: break
            case .set(let set):
                sets.append(set)
                try append(.set(sets.count - 1))
            case .start: try append(.start)
            case .end: try append(.end)
            case .boundary(let isNegated): try append(.boundary(isNegated: isNegated))
            case .sequence(let items): for item in items { try add(item) }
            case .choice(let branches): try addChoice(branches)
            case .repeated(let item, let minimum, let maximum): try addRepeated(item, minimum, maximum)
            }
        }

        private mutating func addChoice(_ branches: [PatternNode]) throws(PatternError) {
            var exits: [Int] = []
            for (index, branch) in branches.enumerated() {
                guard index < branches.count - 1 else {
                    try add(branch)
                    break
                }
                let split: Int = instructions.count
                try append(.split(split + 1, 0))
                try add(branch)
                exits.append(instructions.count)
                try append(.jump(0))
                instructions[split] = .split(split + 1, instructions.count)
            }
            for exit in exits { instructions[exit] = .jump(instructions.count) }
        }

        private mutating func addRepeated(_ item: PatternNode, _ minimum: Int, _ maximum: Int?) throws(PatternError) {
            for _ in 0..<minimum { try add(item) }
            guard let maximum else {
                let split: Int = instructions.count
                try append(.split(split + 1, 0))
                try add(item)
                try append(.jump(split))
                instructions[split] = .split(split + 1, instructions.count)
                return
            }
            var splits: [Int] = []
            for _ in minimum..<max(maximum, minimum) {
                splits.append(instructions.count)
                try append(.split(0, 0))
                try add(item)
            }
            for split in splits { instructions[split] = .split(split + 1, instructions.count) }
        }
    }

    /// The threads of one step: a sparse set of instruction numbers in the order of their arrival.
    private struct Threads {
        let dense: UnsafeMutablePointer<Int32>
        let sparse: UnsafeMutablePointer<Int32>
        var count: Int = 0

        mutating func insert(_ counter: Int) -> Bool {
            let slot: Int = Int(sparse[counter])
            if slot < count, dense[slot] == Int32(truncatingIfNeeded: counter) { return false }
            dense[count] = Int32(truncatingIfNeeded: counter)
            sparse[counter] = Int32(truncatingIfNeeded: count)
            count &+= 1
            return true
        }
    }

    /// What stands around the current position.
    private struct Surroundings {
        var isStart: Bool
        var isEnd: Bool
        var isWordBefore: Bool
        var isWordAfter: Bool
    }

    /// Whether the program accepts some part of the text.
    func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let size: Int = instructions.count
        // Two thread lists of two arrays each, and a stack of open branches.
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: size * 6 + 2) { scratch -> Bool in
            guard let base: UnsafeMutablePointer<Int32> = scratch.baseAddress else { return false }
            base.initialize(repeating: 0, count: size * 6 + 2)
            let stack: UnsafeMutablePointer<Int32> = base + size * 4
            return instructions.withUnsafeBufferPointer { (code: UnsafeBufferPointer<Instruction>) -> Bool in
                sets.withUnsafeBufferPointer { (sets: UnsafeBufferPointer<ScalarSet>) -> Bool in
                    run(
                        bytes, code, sets, Threads(dense: base, sparse: base + size),
                        Threads(dense: base + size * 2, sparse: base + size * 3), stack)
                }
            }
        }
    }

    private func run(
        _ bytes: UnsafeBufferPointer<UInt8>, _ code: UnsafeBufferPointer<Instruction>,
        _ sets: UnsafeBufferPointer<ScalarSet>, _ first: Threads, _ second: Threads,
        _ stack: UnsafeMutablePointer<Int32>
    ) -> Bool {
        var current: Threads = first
        var following: Threads = second
        var position: Int = 0
        var isWordBefore: Bool = false
        while true {
            let isEnd: Bool = position == bytes.count
            let (scalar, length): (UInt32, Int) = isEnd ? (0, 0) : PatternProgram.scalar(bytes, position)
            let place: Surroundings = Surroundings(
                isStart: position == 0, isEnd: isEnd, isWordBefore: isWordBefore,
                isWordAfter: !isEnd && PatternProgram.isWord(scalar))
            // Threads that arrived by a character are followed only now that both neighbours are known.
            let arrived: Int = current.count
            var reached: Threads = following
            reached.count = 0
            for index in 0..<arrived where follow(Int(current.dense[index]), code, place, &reached, stack) {
                return true
            }
            if position == 0 || !isAnchored, follow(0, code, place, &reached, stack) { return true }
            if isEnd || (isAnchored && reached.count == 0) { return false }
            current.count = 0
            for index in 0..<reached.count {
                let counter: Int = Int(reached.dense[index])
                if case .set(let set) = code[counter], sets[set].contains(scalar) { _ = current.insert(counter &+ 1) }
            }
            following = reached
            isWordBefore = place.isWordAfter
            position &+= length
        }
    }

    /// Follows everything that needs no character; true when the end of the program is reached.
    private func follow(
        _ start: Int, _ code: UnsafeBufferPointer<Instruction>, _ place: Surroundings, _ threads: inout Threads,
        _ stack: UnsafeMutablePointer<Int32>
    ) -> Bool {
        var open: Int = 1
        stack[0] = Int32(truncatingIfNeeded: start)
        while open > 0 {
            open &-= 1
            let counter: Int = Int(stack[open])
            guard threads.insert(counter) else { continue }
            switch code[counter] {
            case .match: return true
            case .set: break
            case .jump(let target):
                stack[open] = Int32(truncatingIfNeeded: target)
                open &+= 1
            case .split(let left, let right):
                stack[open] = Int32(truncatingIfNeeded: right)
                stack[open &+ 1] = Int32(truncatingIfNeeded: left)
                open &+= 2
            case .start where place.isStart, .end where place.isEnd:
                stack[open] = Int32(truncatingIfNeeded: counter &+ 1)
                open &+= 1
            case .boundary(let isNegated) where (place.isWordBefore != place.isWordAfter) != isNegated:
                stack[open] = Int32(truncatingIfNeeded: counter &+ 1)
                open &+= 1
            case .start, .end, .boundary: break
            }
        }
        return false
    }

    private static func isWord(_ scalar: UInt32) -> Bool {
        scalar &- 0x30 < 10 || (scalar | 0x20) &- 0x61 < 26 || scalar == 0x5F
    }

    /// The scalar at a position of well-formed UTF-8, and its length.
    @inline(__always)
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> (UInt32, Int) {
        let first: UInt32 = UInt32(bytes[position])
        if first < 0x80 { return (first, 1) }
        let second: UInt32 = UInt32(bytes[position &+ 1]) & 0x3F
        if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
        let third: UInt32 = UInt32(bytes[position &+ 2]) & 0x3F
        if first < 0xF0 { return ((first & 0x0F) << 12 | second << 6 | third, 3) }
        let fourth: UInt32 = UInt32(bytes[position &+ 3]) & 0x3F
        return ((first & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
    }
}
