// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import Secrecy

/// What a person confirms by mail before it is done; the contract's names.
package enum CriticalAction: String, Sendable, CaseIterable {
    case tenantDeletion = "tenant_deletion"
    case accountDeletion = "account_deletion"
    case dataExport = "data_export"
    case ownershipTransfer = "ownership_transfer"
    case ssoEnforcement = "sso_enforcement"
}

/// Tokens of confirmed critical actions: good once, for one person, one action and one thing.
///
/// The operation that does the action spends the token in its own transaction, in front of the effect: what is undone
/// leaves the token as it was, and a token that was good for something else is gone.
package enum CriticalActionTokens {
    package static let lifetime: Duration = .seconds(300)
    private static let prefix: String = "zca_"

    package static func fresh(_ random: RandomSource) -> Secret<String> { random.token(prefix: prefix) }

    /// Keeps a token; the transaction must be in the context of its person.
    package static func keep(
        _ token: Secret<String>, for action: CriticalAction, of resource: WireUUID, person: WireUUID,
        until end: Timestamp
    ) -> Statement<Int> {
        .exec(
            "criticalActionTokens.keep",
            """
            -- criticalActionTokens.keep
            INSERT INTO auth_flows (id, kind, user_id, payload, max_attempts, expires_at)
            VALUES ($1, 'critical_token', $2, jsonb_build_object('action', $3::text, 'resource_id', $4::text), 1, $5)
            """,
            [
                .bytea(tokenDigest(token.reveal())), .uuid(person), .text(action.rawValue), .text(resource.wire),
                .timestamptz(end),
            ])
    }

    /// Ends the token of `X-Critical-Action-Token`; 400 `AUTH_CHALLENGE_INVALID` for none, a used one, an old one, and
    /// one of another person, action or thing.
    package static func spend(
        _ token: Secret<String>?, for action: CriticalAction, of resource: WireUUID, person: WireUUID,
        _ scope: CallScope
    ) async throws(APIFailure) {
        guard let token else { throw refusal }
        let statement: Statement<Bool?> = take(token, for: action, of: resource, person: person)
        let isRight: Bool?
        do {
            isRight = try await scope.transaction.run(statement)
        } catch {
            throw scope.failure(for: error)
        }
        guard isRight == true else {
            scope.keepEffectsOnFailure()
            throw refusal
        }
    }

    private static var refusal: APIFailure { APIFailure(code: "AUTH_CHALLENGE_INVALID", status: 400) }

    /// Ends a token; whether it was the right one, nil for none.
    static func take(
        _ token: Secret<String>, for action: CriticalAction, of resource: WireUUID, person: WireUUID
    ) -> Statement<Bool?> {
        .maybe(
            "criticalActionTokens.take",
            """
            -- criticalActionTokens.take
            SELECT flow.user_id = $2
                   AND flow.payload ->> 'action' = $3
                   AND flow.payload ->> 'resource_id' = $4
              FROM zygo.take_auth_flow($1, 'critical_token') AS flow
            """,
            [.bytea(tokenDigest(token.reveal())), .uuid(person), .text(action.rawValue), .text(resource.wire)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in try row.bool(0) }
    }
}
