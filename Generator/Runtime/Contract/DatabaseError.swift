// SPDX-License-Identifier: Apache-2.0

/// An operating failure of the database, typed by what a caller can do about it. Safe to print: no parameter values.
public struct DatabaseError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What failed. Constraint and column names come from the server's own error fields.
    public enum Kind: Sendable, Equatable {
        case uniqueViolation(String)
        case foreignKeyViolation(String)
        case checkViolation(String)
        case exclusionViolation(String)
        case notNullViolation(String)
        /// 22xxx: the value does not fit the column.
        case invalidData(sqlState: String)
        /// 42501 raised by a row security policy.
        case policyViolation
        /// 42501 on a privilege.
        case insufficientPrivilege
        case serializationFailure
        case deadlock
        case lockNotAvailable
        case statementTimeout
        /// The call's deadline passed, or its task was cancelled.
        case cancelled
        /// The connection ended before COMMIT was sent: nothing was written.
        case connectionLost
        /// No connection became free in time.
        case poolExhausted
        /// COMMIT was sent and its answer never came.
        case unknownOutcome
        /// The server cannot be reached or refuses connections.
        case unavailable
        /// A statement that promises one row found none.
        case noRow
        /// A statement that promises at most one row found more.
        case tooManyRows
        /// A row did not decode; the text names statement and column.
        case undecodable(String)
        /// Raised by our own guards (`ZY001` … `ZY099`); the reason is the message of the guard.
        case guardRaised(sqlState: String, reason: String)
        case other(sqlState: String)
    }

    public var kind: Kind
    /// Name of the statement, as in its SQL file.
    public var statement: String
    /// Server message for the log; never sent to a caller.
    public var serverMessage: String

    public init(_ kind: Kind, statement: String, serverMessage: String = "") {
        self.kind = kind
        self.statement = statement
        self.serverMessage = serverMessage
    }

    /// The whole unit of work may be run again: nothing of it was kept.
    public var isRepeatable: Bool {
        switch kind {
        case .serializationFailure, .deadlock, .connectionLost: true
        default: false
        }
    }

    public var description: String { "run \(statement): \(kind)" }
}

/// A row that does not have the shape its statement was compiled for.
public struct SQLDecodingError: Error, Sendable, Equatable {
    public var column: Int
    public var reason: String

    public init(column: Int, reason: String) {
        self.column = column
        self.reason = reason
    }
}
