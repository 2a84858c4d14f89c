// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractServer
import Testing

@Suite struct RoutingTests {
    private static let router: TableRouter = TableRouter([
        operation(0, .get, "/users"), operation(1, .post, "/users"), operation(2, .get, "/users/{userId}"),
        operation(3, .get, "/users/me"), operation(4, .get, "/users/me/sessions"),
        operation(5, .get, "/users/{userId}/roles/{roleId}"), operation(6, .get, "/health", .both),
        operation(7, .get, "/metrics", .root), operation(8, .delete, "/users/{userId}"),
    ])

    private static func operation(
        _ index: Int, _ method: HTTPMethodName, _ path: String, _ base: OperationDescriptor.Base = .versioned
    ) -> OperationDescriptor {
        OperationDescriptor(id: "operation\(index)", index: index, method: method, path: path, base: base)
    }

    private func find(_ path: String, _ method: HTTPMethodName = .get, isRoot: Bool = false) -> (Int, [String])? {
        let bytes: [UInt8] = Array(path.utf8)
        var parameters: [Range<Int>] = []
        let node: Int? = bytes.withUnsafeBytes { buffer in
            Self.router.node(for: buffer, isRoot: isRoot, parameters: &parameters)
        }
        guard let node, let operation: Int = Self.router.operation(at: node, method: method) else { return nil }
        return (operation, parameters.map { range in String(decoding: bytes[range], as: UTF8.self) })
    }

    @Test func `literals win over parameters`() {
        #expect(find("/users/me")?.0 == 3)
        #expect(find("/users/you")?.0 == 2)
        #expect(find("/users/you")?.1 == ["you"])
        #expect(find("/users/meme")?.1 == ["meme"])
    }

    @Test func `a literal branch without an end falls back to the parameter`() {
        #expect(find("/users/me/roles/r1")?.0 == 5)
        #expect(find("/users/me/roles/r1")?.1 == ["me", "r1"])
        #expect(find("/users/me/sessions")?.0 == 4)
        #expect(find("/users/me/sessions")?.1 == [])
    }

    @Test func `methods of one path are told apart`() {
        #expect(find("/users", .post)?.0 == 1)
        #expect(find("/users", .patch) == nil)
        #expect(find("/users/me", .delete) == nil)
    }

    @Test func `nothing but whole paths match`() {
        for path in ["", "/", "/user", "/userss", "/users/a/b", "/users/a/roles", "/users/a/roles/b/c"] {
            #expect(find(path) == nil, "\(path)")
        }
    }

    @Test func `root and versioned paths are apart`() {
        #expect(find("/health")?.0 == 6)
        #expect(find("/health", isRoot: true)?.0 == 6)
        #expect(find("/metrics") == nil)
        #expect(find("/metrics", isRoot: true)?.0 == 7)
        #expect(find("/users", isRoot: true) == nil)
    }

    @Test func `allowed methods are sorted and hold HEAD and OPTIONS`() {
        var parameters: [Range<Int>] = []
        let node: Int? = Array("/users/x".utf8).withUnsafeBytes { bytes in
            Self.router.node(for: bytes, isRoot: false, parameters: &parameters)
        }
        #expect(node.map(Self.router.allowedMethods) == [.delete, .get, .head, .options])
    }

    @Test(arguments: [
        ("/v1/roles", "/roles", false), ("/api/v1/roles", "/roles", false), ("/health", "/health", true),
        ("/v1/node/x", "/node/x", false), ("/v1/v1/node/x", "/node/x", false), ("/api/v1/v1/node", "/node", false),
        ("/v1/v1/roles", "/v1/roles", false), ("/v1/v1/nodes", "/v1/nodes", false), ("/v10/roles", "/v10/roles", true),
        ("/apis/v1/roles", "/apis/v1/roles", true), ("/v1", "", false),
    ])
    func `the base of a path is dropped by whole segments`(path: String, rest: String, isRoot: Bool) {
        let bytes: [UInt8] = Array(path.utf8)
        let base: (start: Int, isRoot: Bool) = PathBase(aliases: ["node", "runs"]).resolve(bytes)
        #expect(String(decoding: bytes[base.start...], as: UTF8.self) == rest)
        #expect(base.isRoot == isRoot)
    }

    @Test func `a target is decoded once`() throws {
        let target: RequestTarget = try RequestTarget("/v1/a%20b/%C3%BC?q=%2F&x=1", method: "GET")
        #expect(String(decoding: target.path, as: UTF8.self) == "/v1/a b/ü")
        #expect(target.query == "q=%2F&x=1")
        #expect(target.shown == "/v1/a%20b/%C3%BC")
        #expect(String(decoding: try RequestTarget("/a%2525", method: "GET").path, as: UTF8.self) == "/a%25")
        #expect(try RequestTarget("http://host:80/a?b", method: "GET").path == Array("/a".utf8))
        #expect(try RequestTarget("*", method: "OPTIONS").isAsterisk)
    }

    @Test(arguments: [
        ("/a%", true), ("/a%0", true), ("/a%0g", true), ("/a%00", true), ("/a%ff", true), ("/a b", true), ("/ü", true),
        ("/a#b", true), ("a", true), ("*", true), ("ftp://x/a", true), ("", true), ("/a/?x=%", true),
        ("/a?%c3%28", true),
        ("/a/", false), ("//a", false), ("/a//b", false), ("/.", false), ("/a/..", false), ("/a/%2E/b", false),
        ("/a%2Fb", false), ("/", false), ("http://host", false),
    ])
    func `unusable targets are refused`(target: String, isMalformed: Bool) {
        let refusal: RequestTarget.Refusal = isMalformed ? .malformed : .unmatchable
        #expect(throws: refusal) { try RequestTarget(target, method: "GET") }
    }

    @Test func `segments of dots and letters are plain`() throws {
        for path in ["/...", "/.a", "/a.", "/..a", "/a/.well-known"] {
            #expect(try RequestTarget(path, method: "GET").path == Array(path.utf8))
        }
    }
}
