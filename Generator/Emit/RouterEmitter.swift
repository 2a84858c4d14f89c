// SPDX-License-Identifier: Apache-2.0

import ContractModel
import OpenAPIDocument

/// Prints the router: nested switches over the lengths and bytes of path segments.
struct RouterEmitter {
    private let model: ContractModel
    private let root: String

    init(model: ContractModel, root: String) {
        self.model = model
        self.root = root
    }

    func file() -> GeneratedFile {
        var writer = CodeWriter()
        writer.line(Header.text(root))
        writer.line("public import ContractRuntime")
        writer.line()
        writer.doc("Finds the operation of a path by comparing bytes; literal segments win over parameters.")
        writer.block("public struct APIRouter: Sendable {") { writer in
            writer.line("public init() {}")
            writer.gap()
            writer.doc(
                "The node of a path that begins with a slash, behind the base or at the host's root; nil for none.\n"
                    + "`parameters` gets the byte range of each path parameter.")
            let arguments = ["for path: UnsafeRawBufferPointer", "isRoot: Bool", "parameters: inout [Range<Int>]"]
            writer.block("public func node(\(arguments.joined(separator: ", "))) -> Int? {") { writer in
                writer.line("let scan: PathScan = PathScan(path: PathBytes(path))")
                writer.line("return isRoot ? scan.node1(0, &parameters) : scan.node0(0, &parameters)")
            }
            writer.gap()
            operations(&writer)
        }
        writer.line()
        scan(&writer)
        return GeneratedFile(path: "API/Router.swift", text: writer.text)
    }

    private func operations(_ writer: inout CodeWriter) {
        let all = walk()
        writer.doc("Index of the operation that a node has under a method.")
        writer.block("public func operation(at node: Int, method: HTTPMethodName) -> Int? {") { writer in
            writer.line("switch node {")
            for (number, node) in all where !node.operations.isEmpty {
                // One node after another in the outer switch makes a jump table; a tuple would be tried case by case.
                let cases = node.operations.map { operation in
                    (method: operation.method.rawValue, name: model.operations[operation.index].methodName)
                }
                if cases.count == 1 {
                    writer.line("case \(number): method == .\(cases[0].method) ? OperationIndex.\(cases[0].name) : nil")
                    continue
                }
                writer.line("case \(number):")
                writer.indented { writer in
                    writer.line("switch method {")
                    for (method, name) in cases { writer.line("case .\(method): OperationIndex.\(name)") }
                    writer.line("default: nil")
                    writer.line("}")
                }
            }
            writer.line("default: nil")
            writer.line("}")
        }
    }

    /// Every node with its number: both roots, then children in breadth-first order.
    private func walk() -> [(number: Int, node: RouteNode)] {
        var all: [(number: Int, node: RouteNode)] = [(0, model.routes), (1, model.rootRoutes)]
        var position = 0
        while position < all.count {
            let node = all[position].node
            for child in node.literals.map(\.node) + node.parameters.map(\.node) { all.append((all.count, child)) }
            position += 1
        }
        return all
    }

    /// Number of the first child of each node in the order of `walk`.
    private func firstChildren(_ all: [(number: Int, node: RouteNode)]) -> [Int] {
        var next = 2
        return all.map { entry in
            defer { next += entry.node.literals.count + entry.node.parameters.count }
            return next
        }
    }

    private func scan(_ writer: inout CodeWriter) {
        let all = walk()
        let first = firstChildren(all)
        writer.doc("One path on its way through the tree; each method stands before one segment.")
        writer.block("private struct PathScan {") { writer in
            writer.line("let path: PathBytes")
            for (number, node) in all {
                writer.gap()
                method(number, node, first[number], &writer)
            }
        }
    }

    private func method(_ number: Int, _ node: RouteNode, _ firstChild: Int, _ writer: inout CodeWriter) {
        writer.block("func node\(number)(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {") { writer in
            let here = node.operations.isEmpty ? "nil" : String(number)
            guard !node.literals.isEmpty || !node.parameters.isEmpty else {
                writer.line("slash >= path.count ? \(here) : nil")
                return
            }
            writer.line("guard slash < path.count else { return \(here) }")
            writer.line("let end: Int = path.end(slash)")
            if !node.literals.isEmpty { literals(node, firstChild, &writer) }
            for (position, child) in node.parameters.enumerated() {
                parameter(child.prefix, child.suffix, firstChild + node.literals.count + position, &writer)
            }
            writer.line("return nil")
        }
    }

    private func literals(_ node: RouteNode, _ firstChild: Int, _ writer: inout CodeWriter) {
        let all: [Segment] = node.literals.enumerated().map { position, child in
            Segment(bytes: Array(child.segment.utf8), text: child.segment, node: firstChild + position)
        }
        writer.line("switch end - slash - 1 {")
        for (length, segments) in Self.groups(all, by: \.bytes.count) {
            writer.line("case \(length):")
            writer.indented { choice(segments, &$0) }
        }
        writer.line("default: break")
        writer.line("}")
    }

    /// A literal segment and the number of the node behind it.
    private struct Segment {
        let bytes: [UInt8]
        let text: String
        let node: Int
    }

    /// More segments of one length than this are told apart by a byte before they are compared.
    private static let comparedInTurnMax: Int = 2

    /// One of several segments of the same length.
    private func choice(_ segments: [Segment], _ writer: inout CodeWriter) {
        let places: Range<Int> = 0..<segments[0].bytes.count
        let kinds: [Int] = places.map { place in Set(segments.map { $0.bytes[place] }).count }
        guard segments.count > Self.comparedInTurnMax, let most: Int = kinds.max(), most > 1,
            let place: Int = kinds.firstIndex(of: most)
        else {
            for segment in segments {
                let text = Literal.string(segment.text)
                let condition = segment.bytes.isEmpty ? "" : "path.has(\(text), at: slash + 1), "
                let call = "node\(segment.node)(end, &parameters)"
                writer.line("if \(condition)let found: Int = \(call) { return found }")
            }
            return
        }
        writer.line("switch path[slash + \(place + 1)] {")
        for (byte, group) in Self.groups(segments, by: \.bytes[place]) {
            writer.line("case \(byte):")
            writer.indented { choice(group, &$0) }
        }
        writer.line("default: break")
        writer.line("}")
    }

    private static func groups<Key: Hashable & Comparable>(
        _ segments: [Segment], by key: (Segment) -> Key
    ) -> [(key: Key, segments: [Segment])] {
        Dictionary(grouping: segments, by: key).sorted { $0.key < $1.key }.map { (key: $0.key, segments: $0.value) }
    }

    private func parameter(_ prefix: String, _ suffix: String, _ child: Int, _ writer: inout CodeWriter) {
        let front = prefix.utf8.count
        let back = suffix.utf8.count
        guard front + back > 0 else {
            writer.line("parameters.append((slash + 1)..<end)")
            writer.line("if let found: Int = node\(child)(end, &parameters) { return found }")
            writer.line("parameters.removeLast()")
            return
        }
        var conditions = ["end - slash - 1 > \(front + back)"]
        if front > 0 { conditions.append("path.has(\(Literal.string(prefix)), at: slash + 1)") }
        if back > 0 { conditions.append("path.has(\(Literal.string(suffix)), at: end - \(back))") }
        writer.block("if \(conditions.joined(separator: ", ")) {") { writer in
            writer.line("parameters.append((slash + 1 + \(front))..<(end - \(back)))")
            writer.line("if let found: Int = node\(child)(end, &parameters) { return found }")
            writer.line("parameters.removeLast()")
        }
    }
}
