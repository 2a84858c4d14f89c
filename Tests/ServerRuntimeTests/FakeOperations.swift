// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// Failure type of all fake operations.
struct FakeFailure: OperationFailure {
    let failure: APIFailure
    init(_ failure: APIFailure) { self.failure = failure }
}

/// An operation that answers text and takes nothing.
protocol TextOperation: ContractOperation where Output == String, Failure == FakeFailure {}

extension TextOperation {
    static func encodeOutput(_ output: String, into response: inout ResponseWriter) {
        response.text(output, contentType: "text/plain; charset=utf-8")
    }
    static func encodeInput(_ input: Input, into request: inout RequestWriter) {}
    static func decodeOutput(_ response: inout ResponseReader) -> String? { nil }
}

enum GetThing: TextOperation {
    static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getThing", index: 0, method: .get, path: "/things/{thingId}", responseTypes: ["text/plain"])
    static func decodeInput(_ request: inout RequestReader) -> String? {
        request.path(0, "thingId").string(StringRule())
    }
}

enum CreateThing: TextOperation {
    static let bodyBytesMax: Int = 1024
    static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "createThing", index: 1, method: .post, path: "/things", requestBody: .required(["application/json"]),
        bodyBytesMax: bodyBytesMax, responseTypes: ["text/plain"], successStatus: 201)
    static func decodeInput(_ request: inout RequestReader) -> [UInt8]? { request.bytesBody() }
}

enum WaitForever: TextOperation {
    static let deadline: Duration = .milliseconds(400)
    static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "waitForever", index: 2, method: .get, path: "/wait", deadline: deadline, responseTypes: ["text/plain"])
    static func decodeInput(_ request: inout RequestReader) -> Bool? { true }
}

enum WaitForRelease: TextOperation {
    static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "waitForRelease", index: 3, method: .get, path: "/gated/{name}", responseTypes: ["text/plain"])
    static func decodeInput(_ request: inout RequestReader) -> String? { request.path(0, "name").string(StringRule()) }
}

enum LatestThing: TextOperation {
    static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "latestThing", index: 4, method: .get, path: "/things/latest", responseTypes: ["text/plain"])
    static func decodeInput(_ request: inout RequestReader) -> Bool? { true }
}

enum Health: TextOperation {
    static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "health", index: 5, method: .get, path: "/health", base: .both, responseTypes: ["text/plain"])
    static func decodeInput(_ request: inout RequestReader) -> Bool? { true }
}

enum Broken: TextOperation {
    static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "broken", index: 6, method: .get, path: "/broken", responseTypes: ["text/plain"])
    static func decodeInput(_ request: inout RequestReader) -> Bool? { true }
}

enum GetNode: TextOperation {
    static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getNode", index: 7, method: .get, path: "/node/{nodeId}", responseTypes: ["text/plain"])
    static func decodeInput(_ request: inout RequestReader) -> String? {
        request.path(0, "nodeId").string(StringRule())
    }
}

enum SaveThing: TextOperation {
    static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "saveThing", index: 8, method: .put, path: "/things/{thingId}", responseTypes: ["text/plain"])
    static func decodeInput(_ request: inout RequestReader) -> Bool? { true }
}

/// Operations without an endpoint: one answered directly, one not served at all.
enum Unserved {
    static let stream: OperationDescriptor = OperationDescriptor(
        id: "streamThings", index: 9, method: .get, path: "/stream", responseTypes: ["text/event-stream"])
    static let missing: OperationDescriptor = OperationDescriptor(
        id: "missingThing", index: 10, method: .get, path: "/missing", responseTypes: ["application/json"])
}
