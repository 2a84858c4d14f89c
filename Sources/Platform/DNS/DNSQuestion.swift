// SPDX-License-Identifier: Apache-2.0

/// What is asked of a name server (RFC 1035).
package struct DNSQuestion: Sendable, Hashable {
    package enum Kind: UInt16, Sendable {
        case a = 1
        case txt = 16
        case aaaa = 28
    }

    package let name: String
    package let kind: Kind

    package init(_ name: String, _ kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

/// Records of the asked kind, at the end of the aliases that lead to them.
package struct DNSAnswer: Sendable, Equatable {
    /// Names that the asked one is an alias of, in the order of the way.
    package let aliases: [String]
    /// The bytes of each record: of a text its strings joined, of an address its four or sixteen.
    package let values: [[UInt8]]

    package init(aliases: [String], values: [[UInt8]]) {
        self.aliases = aliases
        self.values = values
    }
}

/// What came of a question to one server.
package enum DNSOutcome: Sendable, Equatable {
    case found(DNSAnswer)
    /// There is no such name, or it has no such record.
    case none
    /// The server answered, but not what was asked: it failed, refused, or gave what cannot be used.
    case unusable(String)
    /// No answer in time.
    case silent
}
