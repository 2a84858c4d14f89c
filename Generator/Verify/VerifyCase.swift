// SPDX-License-Identifier: Apache-2.0

package import ContractMock
import ContractRuntime
import OpenAPIDocument

/// One request that a description allows or refuses.
package struct VerifyCase: Sendable {
    package enum Kind: Sendable, Equatable {
        /// All of it is as described.
        case valid
        /// All of it is as described, one thing of it at the limit of a keyword.
        case boundary(String, at: String)
        /// One thing is not: what, and where.
        case invalid(String, at: String)
        /// The method is not described for the path.
        case undescribedMethod
        /// The body is of a type that is not described.
        case undescribedType
        /// Nothing says who calls, though the operation asks for it.
        case unauthenticated
        /// What an operation has just made is looked at.
        case afterCreate
        /// What an operation has just deleted is looked at.
        case afterDelete
    }

    package let operation: String
    package let kind: Kind
    let draft: RequestDraft
    /// What says who calls, and other headers of every request.
    let extraHeaders: [(name: String, value: String)]

    package var request: MockRequest { draft.request(extraHeaders) }

    func with(_ draft: RequestDraft) -> VerifyCase {
        VerifyCase(operation: operation, kind: kind, draft: draft, extraHeaders: extraHeaders)
    }

    func with(headers: [(name: String, value: String)]) -> VerifyCase {
        VerifyCase(operation: operation, kind: kind, draft: draft, extraHeaders: headers)
    }

    /// The request as a command of a shell.
    package func curl(_ address: String) -> String {
        let request = request
        var words = ["curl", "--include", "--request", request.method]
        for header in request.headers { words += ["--header", Self.quoted("\(header.name): \(header.value)")] }
        if !request.body.isEmpty {
            words += ["--data-raw", Self.quoted(String(decoding: request.body, as: UTF8.self))]
        }
        return (words + [Self.quoted(address + request.target)]).joined(separator: " ")
    }

    private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: #"'\''"#) + "'" }
}

/// What an answer does that its description does not allow.
package struct VerifyFailure: Sendable {
    package let testCase: VerifyCase
    package let reason: String
    package let status: Int

    /// Reason, request and seed, so that the failure can be seen again.
    package func text(address: String, seed: UInt64) -> String {
        let what =
            switch testCase.kind {
            case .valid: "a valid request"
            case .boundary(let keyword, let place): "a valid request at the limit of \(keyword) at \(place)"
            case .unauthenticated: "a request of nobody"
            case .afterCreate: "a look at what was made"
            case .afterDelete: "a look at what was deleted"
            case .invalid(let keyword, let place): "a request that breaks \(keyword) at \(place)"
            case .undescribedMethod: "an undescribed method"
            case .undescribedType: "an undescribed media type"
            }
        return "\(testCase.operation): \(what): \(reason)\n    \(testCase.curl(address))\n    seed \(seed)"
    }
}

/// Numbers that look random and are the same for the same seed (SplitMix64, Steele, Lea and Flood 2014).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
