// SPDX-License-Identifier: Apache-2.0
import Audit
import ContractRuntime
import ContractServer
import Foundation
import Gates
import Logging
import Postgres
import Secrecy
import Synchronization

/// Failure type of the operation below.
struct NoteFailure: OperationFailure {
    let failure: APIFailure
    init(_ failure: APIFailure) { self.failure = failure }
}

/// An operation that answers what it is told to.
enum WriteNote: ContractOperation {
    static let descriptor = OperationDescriptor(
        id: "writeNote", index: 0, method: .post, path: "/notes", policy: Policy(idempotency: .key, isWrite: true),
        requestBody: .required(["application/json"]), successStatus: 201)

    static func decodeInput(_ request: inout RequestReader) -> JSONObject? { request.jsonBody(JSONObject.self) }
    static func encodeOutput(_ output: JSONObject, into response: inout ResponseWriter) { response.json(output) }
    static func encodeInput(_ input: JSONObject, into request: inout RequestWriter) {}
    static func decodeOutput(_ response: inout ResponseReader) -> JSONObject? { nil }
    typealias Failure = NoteFailure
}

/// Stands for authentication: the caller is who the test says.
private struct KnownCaller: Gate {
    let userID: UUID?
    let tenantID: UUID?

    func check(_ context: inout GateContext) async throws(APIFailure) {
        guard let userID else { return }
        context.principal.user = UserCaller(
            userID: userID, sessionID: UUID(), tenantID: tenantID, credential: .bearer, isEmailVerified: true,
            hasSecondFactor: false, authenticatedAt: context.info.receivedAt, mfaVerifiedAt: nil)
        context.transactionContext.userID = userID
        context.transactionContext.tenantID = tenantID
        context.transactionContext.actorKind = "user"
    }
}

/// A server with the idempotency gate over a real database.
final class IdempotencyWorld: Sendable {
    let database: MigratedDatabase
    private let userID: UUID?
    private let tenantID: UUID?
    /// The application's connections; straight to the server unless a test puts something between.
    private let app: Database
    private let calls: Mutex<Int> = Mutex(0)
    private let takenBack: Mutex<Int> = Mutex(0)
    private let doorway: Mutex<Doorway> = Mutex(Doorway())

    /// Where handlers wait while a test holds them.
    private struct Doorway {
        var isHeld: Bool = false
        var isInside: Bool = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    init(_ database: MigratedDatabase, userID: UUID?, tenantID: UUID? = nil, through app: Database? = nil) {
        self.database = database
        self.app = app ?? database.app
        self.userID = userID
        self.tenantID = tenantID
    }

    /// How often the handler ran.
    var runs: Int { calls.withLock { $0 } }
    /// How often what the handler did outside was taken back.
    var undone: Int { takenBack.withLock { $0 } }
    /// A call waits inside the handler.
    var isInside: Bool { doorway.withLock { $0.isInside } }
    /// Makes handlers wait, or lets them go.
    func hold(_ isHeld: Bool) {
        let freed: [CheckedContinuation<Void, Never>] = doorway.withLock { doorway in
            doorway.isHeld = isHeld
            if isHeld { return [] }
            defer { doorway.waiting = [] }
            return doorway.waiting
        }
        for turn in freed { turn.resume() }
    }

    private func passDoorway() async {
        await withCheckedContinuation { (turn: CheckedContinuation<Void, Never>) in
            let isFree: Bool = doorway.withLock { doorway in
                doorway.isInside = true
                if doorway.isHeld { doorway.waiting.append(turn) }
                return !doorway.isHeld
            }
            if isFree { turn.resume() }
        }
    }

    func ask(
        _ body: String, key: String?, headers: [(name: String, value: String)] = [], target: String = "/v1/notes"
    ) async -> InProcessResponse {
        var fields = headers + [("Content-Type", "application/json")]
        if let key { fields.append(("Idempotency-Key", key)) }
        return await InProcessServer(pipeline).handle(
            InProcessRequest(method: "POST", target: target, headers: fields, body: Array(body.utf8)))
    }

    private var pipeline: Pipeline {
        var routes = RouteTable()
        routes.add(WriteNote.self) {
            (input: JSONObject, call: Call<NoteFailure, Anonymous>)
                async throws(NoteFailure) -> JSONObject in try await self.answer(input, call)
        }
        let catalogue = ErrorCatalogue { _ in
            ErrorCatalogue.Entry(status: 400, category: "test", message: "Refused.", isRetryable: false)
        }
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        var configuration = PipelineConfiguration(
            operations: [WriteNote.descriptor], routes: routes, catalogue: catalogue, logger: logger,
            now: { Timestamp(microseconds: Int64(Date.now.timeIntervalSince1970 * 1_000_000)) })
        let key = SealingKey(id: UUID(high: 1, low: 1), tenantID: UUID(high: 0, low: 0), bytes: Secret(Array(0..<32)))
        configuration.gates = [
            KnownCaller(userID: userID, tenantID: tenantID),
            IdempotencyGate(
                database: app, envelope: Envelope(key: key),
                keyed: KeyedDigest(master: Secret([UInt8](repeating: 7, count: 32))), oneTimeMembers: ["token"]),
        ]
        configuration.transactions = CallTransactions(
            database: app,
            trail: AuditTrail(catalogue: [:], key: AuditKey(id: "k", secret: Secret([1])), random: .system))
        return Pipeline(configuration)
    }

    private func answer(
        _ input: JSONObject, _ call: Call<NoteFailure, Anonymous>
    ) async throws(NoteFailure) -> JSONObject {
        let number = calls.withLock { count -> Int in
            count += 1
            return count
        }
        let exists: Int = try await call.run(.count("test.one", "SELECT 1", []))
        precondition(exists == 1)
        await passDoorway()
        call.scope.ifUndone { self.takenBack.withLock { $0 += 1 } }
        // So many first attempts meet another transaction.
        if let conflicts = input["conflicts"]?.integer, number <= conflicts {
            let text = "DO $$ BEGIN RAISE EXCEPTION 'conflict' USING ERRCODE = 'serialization_failure'; END $$"
            _ = try await call.run(.exec("test.conflict", text, []))
        }
        if let status = input["status"]?.integer {
            throw NoteFailure(
                APIFailure(code: "TEST_REFUSAL", status: Int(status), details: [("run", .integer(Int64(number)))]))
        }
        call.setResponseHeader("Location", "/v1/notes/\(number)")
        call.setResponseHeader("ETag", "\"\(number)\"")
        call.setResponseHeader("X-Passing", "1")
        return JSONObject([("run", .integer(Int64(number))), ("token", "shown-once"), ("name", "é")])
    }
}
