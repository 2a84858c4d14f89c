// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

/// A trie over path segments, built at start from descriptors. Literal segments win over parameters at each step;
/// a literal branch without an end falls back to the parameter branch.
package struct TableRouter: Router {
    private struct Node {
        var literals: [(bytes: [UInt8], node: Int)] = []
        var parameter: Int?
        var operations: [HTTPMethodName: Int] = [:]
    }

    private static let versionedRoot: Int = 0
    private static let hostRoot: Int = 1

    private var nodes: [Node] = [Node(), Node()]

    /// Two operations with the same method on the same path are a bug of the table.
    package init(_ descriptors: some Sequence<OperationDescriptor>) {
        for descriptor in descriptors {
            if descriptor.base != .root { insert(descriptor, from: Self.versionedRoot) }
            if descriptor.base != .versioned { insert(descriptor, from: Self.hostRoot) }
        }
    }

    package func node(
        for path: UnsafeRawBufferPointer, isRoot: Bool, parameters: inout [Range<Int>]
    ) -> Int? {
        let start: Int = isRoot ? Self.hostRoot : Self.versionedRoot
        return match(path, at: 0, node: start, &parameters)
    }

    package func operation(at node: Int, method: HTTPMethodName) -> Int? { nodes[node].operations[method] }

    private mutating func insert(_ descriptor: OperationDescriptor, from root: Int) {
        var current: Int = root
        for segment in descriptor.path.split(separator: "/") {
            current =
                segment.hasPrefix("{") ? parameterChild(of: current) : literalChild(of: current, Array(segment.utf8))
        }
        let previous: Int? = nodes[current].operations.updateValue(descriptor.index, forKey: descriptor.method)
        precondition(previous == nil, "\(descriptor.id) has the path and method of another operation")
    }

    private mutating func parameterChild(of node: Int) -> Int {
        if let child: Int = nodes[node].parameter { return child }
        nodes.append(Node())
        nodes[node].parameter = nodes.count - 1
        return nodes.count - 1
    }

    private mutating func literalChild(of node: Int, _ bytes: [UInt8]) -> Int {
        if let found = nodes[node].literals.first(where: { literal in literal.bytes == bytes }) { return found.node }
        nodes.append(Node())
        nodes[node].literals.append((bytes, nodes.count - 1))
        return nodes.count - 1
    }

    /// Depth is bounded by the depth of the trie, not by the request.
    private func match(
        _ path: UnsafeRawBufferPointer, at offset: Int, node: Int, _ parameters: inout [Range<Int>]
    ) -> Int? {
        guard offset < path.count else { return nodes[node].operations.isEmpty ? nil : node }
        let start: Int = offset + 1
        var end: Int = start
        while end < path.count, path[end] != 0x2F { end += 1 }
        let segment: UnsafeRawBufferPointer = UnsafeRawBufferPointer(rebasing: path[start..<end])
        for literal in nodes[node].literals where literal.bytes.elementsEqual(segment) {
            if let found: Int = match(path, at: end, node: literal.node, &parameters) { return found }
        }
        guard let child: Int = nodes[node].parameter else { return nil }
        parameters.append(start..<end)
        if let found: Int = match(path, at: end, node: child, &parameters) { return found }
        parameters.removeLast()
        return nil
    }
}
