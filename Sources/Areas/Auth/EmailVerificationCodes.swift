// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Outbox
import Queries
import Secrecy

/// Makes the code that proves an address and queues the mail that carries it, in the call's transaction.
///
/// The transaction must be in the context of the user. A new code ends the one before; the cool-down between two codes
/// is the caller's rule.
struct EmailVerificationCodes: Sendable {
    /// How long a code is good.
    static let lifetime: Duration = .seconds(900)
    private static let purpose: String = "email.verify"

    let keyed: KeyedDigest
    let random: RandomSource
    let outbox: MailOutbox

    /// Stores a code for the address and queues its mail; tells when the code ends.
    func send(
        to address: EmailAddress, of userID: WireUUID, locale: String = "en", _ scope: CallScope
    ) async throws(APIFailure) -> Timestamp {
        let code: Secret<String> = random.code()
        let end: Timestamp = scope.now + Self.lifetime
        _ = try await scope.run(SignInQueries.voidEmailCode(at: scope.now, userID: userID))
        _ = try await scope.run(
            SignInQueries.insertEmailCode(
                codeID: random.identifier(at: scope.now), userID: userID, target: address.wire,
                codeHash: digest(of: code, userID: userID), expiresAt: end, ipAddress: scope.request.clientIP,
                userAgent: scope.request.agentText))
        try scope.queue(
            MailOutbox.Letter(
                template: "email-verification", recipient: address, locale: locale, userID: userID,
                variables: ["code": code.reveal(), "minutes": "15"], notAfter: end), outbox)
        return end
    }

    /// What is stored of a code; also for the comparison with what a caller sends.
    func digest(of code: Secret<String>, userID: WireUUID) -> [UInt8] {
        keyed(purpose: Self.purpose, subject: userID.wire, value: code.reveal())
    }
}

extension CallScope {
    /// Queues a mail with the transaction; it is written in the last flight.
    func queue(_ letter: MailOutbox.Letter, _ outbox: MailOutbox) throws(APIFailure) {
        do {
            transaction.atCommit(try outbox.queue(letter, at: now))
        } catch {
            throw .unexpected(error)
        }
    }
}

extension RequestInfo {
    /// The user agent as tables keep it: at most 1,024 bytes.
    var agentText: String? {
        guard let userAgent else { return nil }
        return userAgent.utf8.count <= 1_024 ? userAgent : String(decoding: userAgent.utf8.prefix(1_021), as: UTF8.self)
    }
}
