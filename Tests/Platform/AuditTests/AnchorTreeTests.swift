// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Testing

@testable import Audit

@Suite struct `the tree of an anchor` {
    private static func head(_ number: Int) -> AnchorTree.Head {
        AnchorTree.Head(
            chain: UUID(high: 0, low: UInt64(number)), sequence: number,
            hash: String(repeating: number.isMultiple(of: 2) ? "ab" : "cd", count: 32))
    }

    @Test func `the known chains have the known root`() throws {
        let chain: UUID = try #require(UUID(wire: "11111111-1111-4111-8111-111111111111"))
        let tree: AnchorTree = try #require(
            AnchorTree([
                AnchorTree.Head(
                    chain: chain, sequence: 2,
                    hash: "eabeb7a8b6c02b74bf06b0af2d0055d581d6edb2da60234973276e1ef20cf483"),
                AnchorTree.Head(
                    chain: AuditTrail.platformChain, sequence: 1, hash: String(repeating: "aa", count: 32)),
            ]))
        #expect(tree.heads.map(\.chain) == [AuditTrail.platformChain, chain])
        #expect(tree.root == "dc7b9b796fe0f6ca0a1c5d673f5d791d6d921bb770668896e488fa6f775584b8")
    }

    @Test(arguments: [1, 2, 3, 4, 5, 7, 8, 9, 100])
    func `every path leads to the root, and to no other`(count: Int) throws {
        let tree: AnchorTree = try #require(AnchorTree((1...count).map(Self.head)))
        for index in 0..<count {
            let path: [AnchorTree.Step] = tree.path(index)
            #expect(AnchorTree.root(of: tree.leaf(index), along: path) == tree.root)
            guard var step: AnchorTree.Step = path.last else { continue }
            step.isLeft.toggle()
            #expect(AnchorTree.root(of: tree.leaf(index), along: path.dropLast() + [step]) != tree.root)
        }
    }

    @Test func `no heads and a hash that is none make no tree`() {
        #expect(AnchorTree([]) == nil)
        #expect(AnchorTree([AnchorTree.Head(chain: UUID(), sequence: 1, hash: "abc")]) == nil)
        #expect(AnchorTree([AnchorTree.Head(chain: UUID(), sequence: 1, hash: "zz")]) == nil)
    }

    @Test func `a signature holds for its anchor alone`() throws {
        let seal: AnchorSeal = try #require(AnchorSeal(seed: Secret([UInt8](repeating: 3, count: 32))))
        #expect(AnchorSeal(seed: Secret([1, 2])) == nil)
        let (root, time): (String, Timestamp) = (
            String(repeating: "ab", count: 32), Timestamp(milliseconds: 1_800_000_000_000)
        )
        let signed = try seal.sign(root: root, behind: nil, at: time)
        func holds(_ root: String, _ previous: String?, _ time: Timestamp) -> Bool {
            AnchorSeal.isGenuine(
                signed.signature, root: root, behind: previous, at: time, publicKey: seal.publicKey)
        }
        #expect(holds(root, nil, time))
        #expect(!holds(root, signed.hash, time))
        #expect(!holds(String(root.reversed()), nil, time))
        #expect(!holds(root, nil, time + .seconds(1)))
    }
}
