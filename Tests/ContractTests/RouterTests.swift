// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Dice
import Testing

/// The generated router beside one that tries each template in turn.
@Suite struct RouterTests {
    private struct Found: Equatable {
        var operation: Int
        var parameters: [String]
    }

    /// An operation and the segments of its path; nil stands for a parameter.
    private struct Template {
        let operation: OperationDescriptor
        let segments: [[UInt8]?]

        init(_ operation: OperationDescriptor) {
            self.operation = operation
            segments = RouterTests.segments(operation.path).map { segment in
                segment.hasPrefix("{") ? nil : Array(segment.utf8)
            }
        }

        func fits(_ path: [[UInt8]]) -> Bool {
            guard segments.count == path.count else { return false }
            for (mine, theirs) in zip(segments, path) {
                guard let mine else { continue }
                if mine != theirs { return false }
            }
            return true
        }
    }

    private static let methods: [HTTPMethodName] = [.get, .put, .post, .delete, .patch, .head]
    private static let tries: Int = 50_000
    private static let templates: [Template] = Operations.all.map(Template.init)

    private static func segments(_ path: String) -> [Substring] {
        path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    }

    /// Of the templates that fit, those whose literals stand furthest in front; among these the method decides.
    private static func naive(_ path: String, isRoot: Bool, _ method: HTTPMethodName) -> Found? {
        let segments: [[UInt8]] = segments(path).map { segment in Array(segment.utf8) }
        var rank: [Bool] = []
        var found: Found?
        for template: Template in templates
        where template.operation.base != (isRoot ? .versioned : .root) && template.fits(segments) {
            let own: [Bool] = template.segments.map { segment in segment != nil }
            if own != rank {
                guard rank.isEmpty || precedes(own, rank) else { continue }
                rank = own
                found = nil
            }
            guard template.operation.method == method else { continue }
            let parameters: [String] = zip(own, segments).filter { pair in !pair.0 }.map { pair in
                String(decoding: pair.1, as: UTF8.self)
            }
            found = Found(operation: template.operation.index, parameters: parameters)
        }
        return found
    }

    private static func precedes(_ rank: [Bool], _ other: [Bool]) -> Bool {
        for (mine, theirs) in zip(rank, other) where mine != theirs { return mine }
        return false
    }

    private static func generated(_ path: String, isRoot: Bool, _ method: HTTPMethodName) -> Found? {
        let router: APIRouter = APIRouter()
        let bytes: [UInt8] = Array(path.utf8)
        var parameters: [Range<Int>] = []
        let node: Int? = bytes.withUnsafeBytes { buffer in
            router.node(for: buffer, isRoot: isRoot, parameters: &parameters)
        }
        guard let node, let operation: Int = router.operation(at: node, method: method) else { return nil }
        return Found(
            operation: operation,
            parameters: parameters.map { range in String(decoding: bytes[range], as: UTF8.self) })
    }

    /// A path of a template, often with something changed.
    private static func path(_ template: String, _ words: [String], _ dice: inout Dice) -> String {
        var segments: [String] = Self.segments(template).map { segment in
            guard segment.hasPrefix("{") else { return String(segment) }
            return dice.pick(["0197a3c2-5d1e-7b40-9c1f-3e8d2a6b4100", "x", "me", "ü", ""])
        }
        let position: Int = dice.below(segments.count)
        switch dice.below(8) {
        case 0: segments[position] = dice.pick(words)
        case 1: segments.insert(dice.pick(words), at: position)
        case 2: segments.remove(at: position)
        case 3: segments[position] = String(segments[position].dropLast())
        case 4: segments[position] += dice.pick(["s", "-", "%", "."])
        case 5: segments[position] = String(segments[position].reversed())
        default: break
        }
        return "/" + segments.joined(separator: "/")
    }

    @Test func `the generated router finds what trying each template finds`() throws {
        let seed: UInt64 = UInt64.random(in: 0...UInt64.max)
        var dice: Dice = Dice(seed: seed)
        let words: [String] = Array(Set(Operations.all.flatMap { operation in Self.segments(operation.path) }))
            .map(String.init).sorted()
        var hits: Int = 0
        for _ in 0..<Self.tries {
            let path: String = Self.path(dice.pick(Operations.all).path, words, &dice)
            let isRoot: Bool = dice.once(in: 4)
            let method: HTTPMethodName = dice.pick(Self.methods)
            let found: Found? = Self.generated(path, isRoot: isRoot, method)
            let expected: Found? = Self.naive(path, isRoot: isRoot, method)
            try #require(found == expected, "\(method.rawValue) \(path), at the root: \(isRoot), seed \(seed)")
            if found != nil { hits += 1 }
        }
        // Both kinds occur: a router that finds nothing would agree with another that finds nothing.
        #expect(hits > Self.tries / 100)
        #expect(hits < Self.tries)
    }

    @Test func `a segment ends at its slash wherever that stands among the words`() {
        for length in 0..<40 {
            for extra in ["", "/", "/a", "/a/b/c/d/e/f/g/h"] {
                let text: String = "/" + String(repeating: "\u{AF}", count: length) + extra
                let end: Int = Array(text.utf8).withUnsafeBytes { bytes in PathBytes(bytes).end(0) }
                #expect(end == 1 + 2 * length, "\(text)")
            }
        }
    }
}
