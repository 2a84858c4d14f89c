// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import ContractServer
package import Postgres
package import Secrecy

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Gate 17: the same key and request get the stored answer; the record is completed in the effect's own transaction.
package struct IdempotencyGate: Gate {
    /// Longest key.
    static let keyBytesMax: Int = 255
    /// Response headers that are stored with the answer.
    private static let storedHeaders: Set<String> = ["content-type", "content-language", "location", "etag"]
    /// Refusals by the domain: the same request gets the same one again.
    private static let storedRefusals: Set<Int> = [402, 404, 409, 422]
    /// Longest time to store or release a record after a refusal.
    private static let refusalTime: Duration = .seconds(5)

    private let database: Database
    private let envelope: Envelope
    /// Fingerprints are keyed: a body may hold a password, and a plain digest of it could be guessed at.
    private let keyed: KeyedDigest
    /// Top-level members that are shown once and never stored.
    private let oneTimeMembers: Set<String>

    package init(database: Database, envelope: Envelope, keyed: KeyedDigest, oneTimeMembers: Set<String>) {
        self.database = database
        self.envelope = envelope
        self.keyed = keyed
        self.oneTimeMembers = oneTimeMembers
    }

    package var stage: GateStage { .validated }

    package func check(_ context: inout GateContext) async throws(APIFailure) {
        guard context.operation.policy.idempotency == .key, let text: String = try Self.key(context.message) else {
            return
        }
        let key: IdempotencyStatements.Key = identity(text, context)
        let record: IdempotencyRecord = try await begin(key, context)
        switch record.outcome {
        case .started, .taken_over: prepare(record.id, key, &context)
        case .in_progress:
            throw APIFailure(code: "IDEMPOTENCY_KEY_CONFLICT", status: 409).adding(header: "Retry-After", "1")
        case .reused: throw APIFailure(code: "IDEMPOTENCY_KEY_REUSED", status: 422)
        case .completed: context.answer = try replay(record)
        }
    }

    /// Both spellings of the header are one thing; both sent and different is refused.
    private static func key(_ message: RequestMessage) throws(APIFailure) -> String? {
        let values: [String] = message.headers.filter { (field) -> Bool in
            field.name == "idempotency-key" || field.name == "x-idempotency-key"
        }.map { (field) -> String in field.value }
        guard let first: String = values.first else { return nil }
        let isVisible: Bool = first.utf8.allSatisfy { (byte: UInt8) -> Bool in byte > 0x20 && byte < 0x7F }
        let isOne: Bool = values.allSatisfy { (value: String) -> Bool in value == first }
        guard isOne, isVisible, !first.isEmpty, first.utf8.count <= keyBytesMax else {
            throw APIFailure(code: "IDEMPOTENCY_KEY_INVALID", status: 400)
        }
        return first
    }

    private func identity(_ text: String, _ context: GateContext) -> IdempotencyStatements.Key {
        let userID: UUID? = context.principal.user?.userID
        let principal: String =
            userID.map { (id: UUID) -> String in "user:" + id.wire }
            ?? "public:" + context.info.clientIP
        let message: RequestMessage = context.message
        let body: [UInt8] =
            message.stream.map(Self.announced)
            ?? JSONReader.decode(JSONValue.self, from: message.body).map(\.canonicalBytes) ?? message.body
        let head: String = [message.method.rawValue, context.info.path, message.query].joined(separator: "\n")
        return IdempotencyStatements.Key(
            principal: principal, operationID: context.operation.id, keyDigest: tokenDigest(Self.placed(text, context)),
            fingerprint: keyed(
                purpose: "idempotency", subject: context.operation.id,
                value: Base64URL.encode(Array(head.utf8) + [0x0A] + body)), userID: userID)
    }

    /// A body that is read while it comes is known by its length alone before the handler runs.
    private static func announced(_ stream: ByteStream) -> [UInt8] {
        Array("stream \(stream.length.map(String.init) ?? "of unknown length")".utf8)
    }

    /// A record that is in sight from every workspace still tells apart where its key was used.
    private static func placed(_ key: String, _ context: GateContext) -> String {
        guard let place: UUID = context.transactionContext.tenantID, home(context).tenantID == nil else { return key }
        return place.wire + " " + key
    }

    /// Where the record lives. What a person does for themselves may lead into another workspace, even into one that
    /// the call makes; its record belongs to the person alone and is in sight from each.
    private static func home(_ context: GateContext) -> TransactionContext {
        var home: TransactionContext = context.transactionContext
        switch context.operation.policy.access {
        case .member, .key: return home
        case .open, .refresh, .challenge, .userUnverified, .user, .administrator, .service:
            home.tenantID = nil
            return home
        }
    }

    private func begin(
        _ key: IdempotencyStatements.Key, _ context: GateContext
    ) async throws(APIFailure) -> IdempotencyRecord {
        do {
            return try await database.withTransaction(
                Self.home(context), deadline: context.info.deadline
            ) { (transaction: Transaction) async throws(DatabaseError) -> IdempotencyRecord in
                if key.userID == nil { return try await transaction.run(IdempotencyStatements.beginPublic(key)) }
                if let id: UUID = try await transaction.run(IdempotencyStatements.insert(key)) {
                    return IdempotencyRecord(outcome: .started, id: id, status: nil, headers: nil, bodySealed: nil)
                }
                return try await transaction.run(IdempotencyStatements.find(key))
            }
        } catch {
            throw DatabaseAnswers.failure(for: error)
        }
    }

    private func prepare(_ id: UUID, _ key: IdempotencyStatements.Key, _ context: inout GateContext) {
        let gate: IdempotencyGate = self
        let completion: @Sendable (any CallTransaction, ResponseMessage) async throws(APIFailure) -> Void = {
            (transaction, response) async throws(APIFailure) -> Void in
            try await gate.complete(id, key, response, in: transaction)
        }
        context.beforeCommit.append(completion)
        let transactionContext: TransactionContext = Self.home(context)
        context.atRefusal.append { (response: ServerResponse) async -> Void in
            guard response.status < 500 else { return }
            await gate.settle(id, key, refusal: response, transactionContext)
        }
        // A failure of the server, a passed deadline among them: the key is free again once the answer is over.
        context.atEnd.append { (status: Int) async -> Void in
            guard status >= 500 else { return }
            await gate.settle(id, key, refusal: nil, transactionContext)
        }
    }

    private func complete(
        _ id: UUID, _ key: IdempotencyStatements.Key, _ response: ResponseMessage, in transaction: any CallTransaction
    ) async throws(APIFailure) {
        do {
            transaction.atCommit(
                try completion(id, key, status: response.status, headers: response.headers, body: response.body))
        } catch {
            throw APIFailure.unexpected(error)
        }
    }

    /// Stores a refusal by the domain; any other one, or nil, sets the key free.
    private func settle(
        _ id: UUID, _ key: IdempotencyStatements.Key, refusal: ServerResponse?, _ context: TransactionContext
    ) async {
        do {
            let statement: Statement<Int>
            if let refusal, Self.storedRefusals.contains(refusal.status), case .bytes(let body) = refusal.body {
                statement = try completion(
                    id, key, status: refusal.status, headers: refusal.headers, body: body)
            } else {
                statement =
                    key.userID == nil
                    ? IdempotencyStatements.releasePublic(id, principal: key.principal)
                    : IdempotencyStatements.release(id)
            }
            _ = try await database.withTransaction(context, deadline: .now + Self.refusalTime) {
                (transaction: Transaction) async throws(DatabaseError) -> Int in try await transaction.run(statement)
            }
        } catch {
            // The lease ends by itself after a minute; until then a retry hears that the first try still runs.
            return
        }
    }

    private func completion(
        _ id: UUID, _ key: IdempotencyStatements.Key, status: Int, headers: [(name: String, value: String)],
        body: [UInt8]
    ) throws(SealingError) -> Statement<Int> {
        let kept: [(String, JSONValue)] =
            headers
            .filter { (field) -> Bool in Self.storedHeaders.contains(field.name.lowercased()) }
            .map { (field) -> (String, JSONValue) in (field.name.lowercased(), .string(field.value)) }
        let place: SealedPlace = SealedPlace(purpose: "idempotency.body", recordID: id)
        let sealed: String = try envelope.seal(withoutOneTimeValues(body), at: place)
        let stored: JSONValue = .object(JSONObject(kept))
        guard key.userID == nil else {
            return IdempotencyStatements.complete(id, status: status, headers: stored, bodySealed: sealed)
        }
        return IdempotencyStatements.completePublic(
            id, principal: key.principal, status: status, headers: stored, bodySealed: sealed)
    }

    private func withoutOneTimeValues(_ body: [UInt8]) -> [UInt8] {
        guard case .object(let members)? = JSONReader.decode(JSONValue.self, from: body) else { return body }
        let kept: [(String, JSONValue)] = members.members
            .filter { (member) -> Bool in !oneTimeMembers.contains(member.name) }
            .map { (member) -> (String, JSONValue) in (member.name, member.value) }
        return kept.count == members.count ? body : JSONWriter.bytes(of: JSONValue.object(JSONObject(kept)))
    }

    private func replay(_ record: IdempotencyRecord) throws(APIFailure) -> ResponseMessage {
        var headers: [(name: String, value: String)] = [("idempotency-replayed", "true")]
        if case .object(let stored)? = record.headers {
            for member in stored.members {
                if case .string(let text) = member.value { headers.append((member.name, text)) }
            }
        }
        do {
            let place: SealedPlace = SealedPlace(purpose: "idempotency.body", recordID: record.id)
            var body: [UInt8] = []
            if let sealed = record.bodySealed { body = try envelope.open(sealed, at: place) }
            return ResponseMessage(status: record.status ?? 200, headers: headers, body: body)
        } catch {
            throw APIFailure.unexpected(error)
        }
    }
}
