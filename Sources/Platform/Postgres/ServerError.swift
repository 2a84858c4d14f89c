// SPDX-License-Identifier: Apache-2.0
internal import CLibPQ
import ContractRuntime

extension DatabaseError {
    /// Parameter values can appear in `serverMessage` only.
    init(_ failure: ServerFailure, statement: String) {
        self.init(failure.kind, statement: statement, serverMessage: failure.message)
    }

    init(decoding error: SQLDecodingError, statement: String) {
        let kind: Kind =
            switch (error.column, error.reason) {
            case (-1, "no row"): .noRow
            case (-1, "too many rows"): .tooManyRows
            default: .undecodable("column \(error.column): \(error.reason)")
            }
        self.init(kind, statement: statement)
    }
}

/// Letters of the protocol's error fields: https://www.postgresql.org/docs/15/protocol-error-fields.html
private enum ErrorField {
    static let sqlState = Int32(UInt8(ascii: "C"))
    static let message = Int32(UInt8(ascii: "M"))
    static let constraint = Int32(UInt8(ascii: "n"))
    static let column = Int32(UInt8(ascii: "c"))
    static let routine = Int32(UInt8(ascii: "R"))
}

/// The facts of a server error and what they mean to us; codes are of PostgreSQL's appendix A.
struct ServerFailure: Equatable {
    var sqlState: String
    var message: String
    var constraint: String = ""
    var column: String = ""
    var routine: String = ""

    var kind: DatabaseError.Kind {
        switch sqlState {
        case "": .connectionLost
        case "23505": .uniqueViolation(constraint)
        case "23503": .foreignKeyViolation(constraint)
        case "23514": .checkViolation(constraint)
        case "23P01": .exclusionViolation(constraint)
        case "23502": .notNullViolation(column)
        case "42501": isPolicy ? .policyViolation : .insufficientPrivilege
        case "40001": .serializationFailure
        case _ where isStalePlan: .serializationFailure
        case "40P01": .deadlock
        case "55P03": .lockNotAvailable
        case "57014": .statementTimeout
        case "57P01", "57P02", "57P05", "25P03": .connectionLost
        case "57P03", "53300": .unavailable
        default: byClass
        }
    }

    private var byClass: DatabaseError.Kind {
        if sqlState.hasPrefix("08") { return .connectionLost }
        if sqlState.hasPrefix("22") { return .invalidData(sqlState: sqlState) }
        if sqlState.hasPrefix("ZY0") { return .guardRaised(sqlState: sqlState, reason: message) }
        return .other(sqlState: sqlState)
    }

    /// A prepared statement that the server no longer runs because the schema changed ("cached plan must not change
    /// result type") or that it does not have: the same unit of work succeeds when it is run again.
    var isStalePlan: Bool { sqlState == "26000" || (sqlState == "0A000" && routine == "RevalidateCachedQuery") }

    /// 42501 is raised for policies by `ExecWithCheckOptions` and for privileges by `aclcheck_error`; the routine is
    /// the only mark that does not depend on the server's language.
    private var isPolicy: Bool { routine == "ExecWithCheckOptions" }
}

extension ServerFailure {
    /// The error fields of a failed result.
    init(result: OpaquePointer) {
        func field(_ code: Int32) -> String {
            PQresultErrorField(result, code).map { String(cString: $0) } ?? ""
        }
        self.init(
            sqlState: field(ErrorField.sqlState), message: field(ErrorField.message),
            constraint: field(ErrorField.constraint), column: field(ErrorField.column),
            routine: field(ErrorField.routine))
    }
}
