// SPDX-License-Identifier: Apache-2.0
package import Audit
package import ContractRuntime
package import ContractServer
package import Postgres

/// Gives calls their PostgreSQL transaction and fills the last flight with the audit rows.
package struct CallTransactions: TransactionProvider {
    private let database: Database
    private let trail: AuditTrail

    package init(database: Database, trail: AuditTrail) {
        self.database = database
        self.trail = trail
    }

    package func begin(_ context: GateContext) -> any CallTransaction {
        let policy: Policy = context.operation.policy
        guard policy.isWrite || !policy.auditEvents.isEmpty else {
            return SeparateReads(database, context: context.transactionContext, deadline: context.info.deadline)
        }
        return database.transaction(context.transactionContext, deadline: context.info.deadline)
    }

    package func seal(_ transaction: any CallTransaction, _ scope: CallScope) async throws(APIFailure) {
        do {
            try await trail.append(
                scope.auditEntries, actor: AuditTrail.Actor(scope.principal.user), request: scope.request,
                in: transaction)
        } catch {
            throw APIFailure(code: "AUDIT_WRITE_FAILED", status: 503, cause: error).adding(header: "Retry-After", "1")
        }
    }

    package func failure(for error: DatabaseError) -> APIFailure { DatabaseAnswers.failure(for: error) }
}

/// The catalogue's answer for each kind of database error that no operation mapped by its constraint name.
package enum DatabaseAnswers {
    package static func failure(for error: DatabaseError) -> APIFailure {
        let answer: APIFailure =
            switch error.kind {
            case .uniqueViolation, .exclusionViolation: APIFailure(code: "RESOURCE_ALREADY_EXISTS", status: 409)
            case .foreignKeyViolation: APIFailure(code: "VALIDATION_REFERENCE_INVALID", status: 422)
            case .checkViolation, .invalidData: APIFailure(code: "VALIDATION_FAILED", status: 400)
            case .policyViolation: APIFailure(code: "TENANT_ISOLATION_VIOLATION", status: 403)
            case .serializationFailure, .deadlock, .lockNotAvailable, .connectionLost, .poolExhausted, .unavailable,
                .unknownOutcome:
                APIFailure(code: "SERVICE_UNAVAILABLE", status: 503).adding(header: "Retry-After", "1")
            case .statementTimeout, .cancelled: APIFailure(code: "REQUEST_DEADLINE_EXCEEDED", status: 504)
            case .guardRaised(_, let reason): guardAnswer(reason)
            case .notNullViolation, .insufficientPrivilege, .noRow, .tooManyRows, .undecodable, .other:
                APIFailure(code: "INTERNAL_ERROR", status: 500)
            }
        return answer.caused(by: error)
    }

    /// Guards of our own raise their reason as message.
    private static func guardAnswer(_ reason: String) -> APIFailure {
        switch reason {
        case "ROLE_IS_SYSTEM": APIFailure(code: "ROLE_IS_SYSTEM", status: 403)
        case "TENANT_OWNER_REQUIRED": APIFailure(code: "ROLE_OWNER_PROTECTED", status: 403)
        default: APIFailure(code: "INTERNAL_ERROR", status: 500)
        }
    }
}
