// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import Mail
import Redis
import Secrecy
import Synchronization
package import TextMessages

/// Text messages of a world: they are in the local inbox beside the mails.
extension World {
    /// A number that nobody else of this world has.
    package func freshPhone() throws -> PhoneNumber {
        guard let number: PhoneNumber = PhoneNumber("+4915\(100_000_000 + number())") else {
            throw Unexpected("no phone number")
        }
        return number
    }

    /// A variable of the newest text message of a template to a number, other than an earlier one; waits for it.
    package func texted(
        _ variable: String = "code", template: String, to number: PhoneNumber, after earlier: Secret<String>? = nil
    ) async throws -> Secret<String> {
        let inbox: LocalInbox = inbox
        let found: Mutex<String?> = Mutex(nil)
        try await TemporaryRedis.until {
            let entry: LocalInbox.Entry? = try inbox.entries(to: number.wire).first { $0.template == template }
            guard let value: String = entry?.variables[variable], value != earlier?.reveal() else { return false }
            found.withLock { $0 = value }
            return true
        }
        guard let value: String = found.withLock({ $0 }) else { throw Unexpected("no text message \(template)") }
        return Secret(value)
    }

    /// How many text messages went to a number.
    package func texts(to number: PhoneNumber) throws -> Int { try inbox.entries(to: number.wire).count }

    /// Gives a number all limits anew, as time would.
    package func forgetLimits(of number: PhoneNumber) async throws {
        let keyed: KeyedDigest = KeyedDigest(master: Secret([UInt8](repeating: 0x5A, count: 32)))
        let pattern: String = "\(database):rl:{p:\(Base64URL.encode(number.digest(keyed)))}*"
        try await redis.withClient { (client: RedisClient) async throws in
            let keys: RedisValue = try await client.send(["KEYS", RedisArgument(pattern)])
            try await client.del((keys.elements ?? []).compactMap(\.text))
        }
    }
}

/// Codes that are not the right one.
extension Secret<String> {
    /// A code of this form with another last digit.
    package var other: Secret<String> {
        let text: String = reveal()
        return Secret(text.dropLast() + (text.hasSuffix("7") ? "8" : "7"))
    }
}
