// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

/// What can go wrong between a command and its reply. The description never shows arguments or reply texts.
package enum RedisError: Error, Sendable, Equatable {
    /// Nothing was sent: no connection, the breaker is open, or the server is loading.
    case unavailable
    /// Nothing was sent: too many commands wait for their replies.
    case overloaded
    /// The command was sent, its reply did not come in time; whether it took effect is unknown.
    case timedOut
    /// The connection broke before the reply; whether the command took effect is unknown.
    case connectionLost
    /// The server answered with an error; `code` is its first word, such as `NOSCRIPT` or `WRONGTYPE`.
    case refused(code: String, text: Secret<String>)
    /// The server sent bytes that are no RESP2 reply, or a reply beyond the size limit.
    case malformedReply
    /// Nothing was sent: the keys of one command lie in different slots of the cluster.
    case crossSlot
    /// The reply has another type than the command promises.
    case unexpectedReply
    /// The command has no arguments or exceeds `CommandFormat.bytesMax`.
    case invalidCommand
    /// Address, certificate or URL of the configuration cannot be used.
    case invalidConfiguration(String)

    /// Whether the error tells something about the server's health.
    package var isOutage: Bool {
        switch self {
        case .unavailable, .overloaded, .timedOut, .connectionLost, .malformedReply: true
        case .refused, .crossSlot, .unexpectedReply, .invalidCommand, .invalidConfiguration: false
        }
    }

    /// Reads an error reply; replies that mean "not now" count as an outage.
    init(reply text: String) {
        let code: String = String(text.prefix { $0 != " " })
        switch code {
        case "LOADING", "MASTERDOWN", "READONLY", "CLUSTERDOWN", "BUSY": self = .unavailable
        default: self = .refused(code: code, text: Secret(text))
        }
    }
}

extension RedisError: CustomStringConvertible {
    /// Safe to print.
    package var description: String {
        switch self {
        case .unavailable: "redis is unavailable"
        case .overloaded: "too many redis commands are waiting"
        case .timedOut: "redis did not answer in time"
        case .connectionLost: "redis connection lost"
        case .refused(let code, _): "redis refused the command: \(code)"
        case .crossSlot: "the keys of a redis command lie in different slots"
        case .malformedReply: "malformed redis reply"
        case .unexpectedReply: "unexpected type of redis reply"
        case .invalidCommand: "invalid redis command"
        case .invalidConfiguration(let what): "invalid redis configuration: \(what)"
        }
    }
}
