// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries
import Secrecy

/// One call's work on API keys: its transaction and the member behind it, without the type of its failure.
struct KeyWork: Sendable {
    let scope: CallScope
    let caller: MemberCaller

    init<Failure: OperationFailure>(_ call: Call<Failure, MemberCaller>) {
        scope = call.scope
        caller = call.caller
    }

    var callerID: UserID { UserID(caller.userID) }
    var now: Timestamp { scope.request.receivedAt }

    /// Runs a statement; a database error becomes the catalogue's answer for it.
    func run<Output: Sendable>(_ statement: Statement<Output>) async throws(APIFailure) -> Output {
        do {
            return try await scope.transaction.run(statement)
        } catch {
            throw scope.failure(for: error)
        }
    }

    /// Runs a statement that gives a key its name and networks, which may be taken or none.
    func write(_ statement: Statement<Int>, naming name: String) async throws(APIFailure) {
        do {
            _ = try await scope.transaction.run(statement)
        } catch {
            switch error.kind {
            case .uniqueViolation("api_keys_tenant_id_name_key"): throw .apiKeyNameExists(field: "name", value: name)
            case .invalidData: throw KeyDraft.refusal("allowed_ips", .invalidFormat, "isNetwork")
            default: throw scope.failure(for: error)
            }
        }
    }

    /// One key of the workspace.
    func key(_ id: ApiKeyID) async throws(APIFailure) -> APIKeysQueries.KeyRow {
        guard let row: APIKeysQueries.KeyRow = try await run(APIKeysQueries.byID(at: now, keyID: id)) else {
            throw .apiKeyNotFound(resourceID: id.description)
        }
        return row
    }

    /// The same, held until the end of the call.
    func lockedKey(_ id: ApiKeyID) async throws(APIFailure) -> APIKeysQueries.ChangeRow {
        guard let row: APIKeysQueries.ChangeRow = try await run(APIKeysQueries.lockToChange(at: now, keyID: id)) else {
            throw .apiKeyNotFound(resourceID: id.description)
        }
        return row
    }
}

extension APIKeysQueries.KeyRow {
    /// The key on the wire; its text is nowhere any more.
    var wire: ApiKey {
        ApiKey(
            id: id, name: name, description: description, keyPrefix: keyPrefix, permissions: scopes,
            status: ApiKeyStatus(wire: status) ?? .undocumented(status), expiresAt: expiresAt,
            usageCount: usageCount, lastUsedAt: lastUsedAt, lastUsedIP: lastUsedIP, createdAt: createdAt,
            revokedAt: revokedAt, revokedBy: revokedBy)
    }

    /// Entity tag: uses change the numbers, not the key.
    var tag: String { KeyTag.text(id, prefix: keyPrefix, status: status) }
}

/// Entity tags of API keys: strong, from what a change of the key changes.
enum KeyTag {
    static func text(_ id: ApiKeyID, prefix: String, status: String) -> String {
        "\"" + Base64URL.encode(digest(of: Array("api_key:\(id):\(prefix):\(status)".utf8))) + "\""
    }

    /// Refuses a change of something that the caller has not seen; weak tags never match.
    static func check(_ header: String?, _ key: APIKeysQueries.ChangeRow) throws(APIFailure) {
        guard let header else { return }
        let tag: String = text(key.id, prefix: key.keyPrefix, status: key.status)
        let isMatched: Bool = header.split(separator: ",").contains { (part: Substring) -> Bool in
            let candidate: Substring = part.drop { $0 == " " }
            return candidate == "*" || candidate == tag[...]
        }
        if !isMatched { throw APIFailure.preconditionFailed(currentEtag: tag).adding(header: "ETag", tag) }
    }
}
