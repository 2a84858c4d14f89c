// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors

/// Refusals of a whole bulk assignment for what its body says.
enum AssignmentRefusal {
    static func conflictingExpiry() -> APIFailure {
        .validationConflictingFields(fields: ["assignment", "expires_at"])
    }

    static func expiryOutOfRange(_ expiry: Timestamp?, from earliest: Timestamp, to latest: Timestamp) -> APIFailure {
        APIFailure(
            code: "VALIDATION_OUT_OF_RANGE", status: 400,
            details: [
                ("field", .string("expires_at")), ("value", expiry.map { .string($0.wire) } ?? .null),
                ("minValue", .string(earliest.wire)), ("maxValue", .string(latest.wire)),
            ])
    }
}
