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
                writer.line("let scan: PathScan = PathScan(path)")
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
            writer.line("switch (node, method) {")
            for (number, node) in all {
                for operation in node.operations {
                    writer.line(
                        "case (\(number), .\(operation.method.rawValue)): "
                            + "OperationIndex.\(model.operations[operation.index].methodName)")
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
            writer.line("private let path: UnsafeRawBufferPointer")
            writer.gap()
            writer.line("init(_ path: UnsafeRawBufferPointer) { self.path = path }")
            writer.gap()
            writer.doc("Where the segment that begins behind the slash at `slash` ends.")
            writer.block("private func end(_ slash: Int) -> Int {") { writer in
                writer.line("var end: Int = slash + 1")
                writer.line("while end < path.count, path[end] != 0x2F { end += 1 }")
                writer.line("return end")
            }
            writer.gap()
            writer.block("private func has(_ text: StaticString, at start: Int) -> Bool {") { writer in
                writer.line("let bytes: UnsafePointer<UInt8> = text.utf8Start")
                writer.line("for offset in 0..<text.utf8CodeUnitCount where path[start + offset] != bytes[offset] {")
                writer.indented { $0.line("return false") }
                writer.line("}")
                writer.line("return true")
            }
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
            writer.line("let end: Int = self.end(slash)")
            if !node.literals.isEmpty { literals(node, firstChild, &writer) }
            for (position, child) in node.parameters.enumerated() {
                parameter(child.prefix, child.suffix, firstChild + node.literals.count + position, &writer)
            }
            writer.line("return nil")
        }
    }

    private func literals(_ node: RouteNode, _ firstChild: Int, _ writer: inout CodeWriter) {
        var lengths: [Int] = []
        for child in node.literals where !lengths.contains(child.segment.utf8.count) {
            lengths.append(child.segment.utf8.count)
        }
        writer.line("switch end - slash - 1 {")
        for length in lengths.sorted() {
            writer.line("case \(length):")
            writer.indented { writer in
                for (position, child) in node.literals.enumerated() where child.segment.utf8.count == length {
                    let call = "node\(firstChild + position)(end, &parameters)"
                    let condition = length == 0 ? "" : "has(\(Literal.string(child.segment)), at: slash + 1), "
                    writer.line("if \(condition)let found: Int = \(call) { return found }")
                }
            }
        }
        writer.line("default: break")
        writer.line("}")
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
        if front > 0 { conditions.append("has(\(Literal.string(prefix)), at: slash + 1)") }
        if back > 0 { conditions.append("has(\(Literal.string(suffix)), at: end - \(back))") }
        writer.block("if \(conditions.joined(separator: ", ")) {") { writer in
            writer.line("parameters.append((slash + 1 + \(front))..<(end - \(back)))")
            writer.line("if let found: Int = node\(child)(end, &parameters) { return found }")
            writer.line("parameters.removeLast()")
        }
    }
}
