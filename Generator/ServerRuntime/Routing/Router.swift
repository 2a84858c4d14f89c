// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

/// Finds the operation of a path. The emitted router conforms through a few lines of glue; `TableRouter` is built
/// from descriptors at start.
package protocol Router: Sendable {
    /// The path node of a decoded path, or nil for 404.
    ///
    /// - Parameters:
    ///   - path: percent-decoded bytes behind the base, beginning with `/`, without query; segments are never empty.
    ///   - isRoot: the path stands at the host's root, not under the version base.
    ///   - parameters: receives the byte range of each path parameter in template order.
    func node(for path: UnsafeRawBufferPointer, isRoot: Bool, parameters: inout [Range<Int>]) -> Int?

    /// Index of the operation that a node serves under a method. HEAD is asked as GET by the caller.
    func operation(at node: Int, method: HTTPMethodName) -> Int?
}

extension Router {
    /// Methods that a node answers, HEAD beside GET and OPTIONS always, sorted by name: the value of `Allow`.
    package func allowedMethods(at node: Int) -> [HTTPMethodName] {
        var methods: [HTTPMethodName] = HTTPMethodName.allCases.filter { method in
            operation(at: node, method: method) != nil
        }
        if methods.contains(.get), !methods.contains(.head) { methods.append(.head) }
        if !methods.contains(.options) { methods.append(.options) }
        return methods.sorted { left, right in left.rawValue < right.rawValue }
    }
}
