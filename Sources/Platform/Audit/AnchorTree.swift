// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Crypto

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// The heads of chains bound together by one hash, with the proof of each. A pure value.
package struct AnchorTree: Sendable {
    /// A chain as it was when it was anchored.
    package struct Head: Sendable, Equatable {
        package var chain: UUID
        package var sequence: Int
        package var hash: String

        package init(chain: UUID, sequence: Int, hash: String) {
            self.chain = chain
            self.sequence = sequence
            self.hash = hash
        }
    }

    /// A neighbour on the way from a leaf to the root.
    package struct Step: Sendable, Equatable {
        package var isLeft: Bool
        package var hash: String

        package init(isLeft: Bool, hash: String) {
            self.isLeft = isLeft
            self.hash = hash
        }
    }

    /// In order of their chains.
    package let heads: [Head]
    /// Hashes of each level, leaves first.
    private let levels: [[[UInt8]]]

    /// Nil without heads, or where a hash is none.
    package init?(_ heads: [Head]) {
        self.heads = heads.sorted { (one: Head, other: Head) -> Bool in one.chain.wire < other.chain.wire }
        var level: [[UInt8]] = []
        for head in self.heads {
            guard let leaf: [UInt8] = Self.leaf(head) else { return nil }
            level.append(leaf)
        }
        guard !level.isEmpty else { return nil }
        var levels: [[[UInt8]]] = [level]
        while level.count > 1 {
            level = stride(from: 0, to: level.count, by: 2).map { (index: Int) -> [UInt8] in
                // An odd last node goes up as it is.
                index + 1 < level.count ? Self.node(level[index], level[index + 1]) : level[index]
            }
            levels.append(level)
        }
        self.levels = levels
    }

    package var root: String { hexadecimal(levels.last?.first ?? []) }

    package func leaf(_ index: Int) -> String { hexadecimal(levels[0][index]) }

    /// Neighbours from a leaf up; nodes that go up as they are have none.
    package func path(_ index: Int) -> [Step] {
        var steps: [Step] = []
        var place: Int = index
        for level in levels.dropLast() {
            let neighbour: Int = place ^ 1
            if neighbour < level.count {
                steps.append(Step(isLeft: neighbour < place, hash: hexadecimal(level[neighbour])))
            }
            place /= 2
        }
        return steps
    }

    /// The root that a leaf and its path lead to; nil where a hash is none.
    package static func root(of leaf: String, along path: [Step]) -> String? {
        guard var hash: [UInt8] = bytes(leaf) else { return nil }
        for step in path {
            guard let neighbour: [UInt8] = bytes(step.hash) else { return nil }
            hash = step.isLeft ? node(neighbour, hash) : node(hash, neighbour)
        }
        return hexadecimal(hash)
    }

    private static func leaf(_ head: Head) -> [UInt8]? {
        guard let hash: [UInt8] = bytes(head.hash), hash.count == 32 else { return nil }
        let chain: [UInt8] = withUnsafeBytes(of: head.chain.uuid) { (raw) -> [UInt8] in Array(raw) }
        let place: [UInt8] = withUnsafeBytes(of: UInt64(head.sequence).bigEndian) { (raw) -> [UInt8] in Array(raw) }
        return Array(SHA256.hash(data: [0x00] + chain + place + hash))
    }

    private static func node(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: [0x01] + left + right))
    }

    static func bytes(_ hex: String) -> [UInt8]? {
        let digits: [UInt8] = Array(hex.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            let pair: String = String(decoding: digits[index...(index + 1)], as: UTF8.self)
            guard let byte = UInt8(pair, radix: 16) else { return nil }
            bytes.append(byte)
        }
        return bytes
    }
}
