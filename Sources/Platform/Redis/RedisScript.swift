// SPDX-License-Identifier: Apache-2.0
import Crypto

/// A Lua script that runs inside the server, addressed by the SHA-1 of its text.
package struct RedisScript: Sendable, Hashable {
    /// Name for logs and metrics, such as `rate_limit_charge`.
    package let name: String
    /// Version of the text, for the same use.
    package let version: Int
    package let source: String
    /// SHA-1 of the text in hexadecimal; SHA-1 is Redis' choice and no security rests on it.
    package let digest: String

    package init(name: String, version: Int, source: String) {
        self.name = name
        self.version = version
        self.source = source
        let digits: [UInt8] = Array("0123456789abcdef".utf8)
        let hexadecimal: [UInt8] = Insecure.SHA1.hash(data: Array(source.utf8))
            .flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        self.digest = String(decoding: hexadecimal, as: UTF8.self)
    }
}

/// One run of a script.
package struct RedisScriptCall: Sendable {
    let script: RedisScript
    package let keys: [String]
    let arguments: [RedisArgument]

    package init(_ script: RedisScript, keys: [String], arguments: [RedisArgument] = []) {
        self.script = script
        self.keys = keys
        self.arguments = arguments
    }

    /// The call by digest, for use in a pipeline of mixed commands; expect `NOSCRIPT` after a server restart.
    package var byDigest: [RedisArgument] { ["EVALSHA", RedisArgument(script.digest)] + rest }

    /// The call with the whole text.
    package var bySource: [RedisArgument] { ["EVAL", RedisArgument(script.source)] + rest }

    private var rest: [RedisArgument] { [RedisArgument(keys.count)] + keys.map { RedisArgument($0) } + arguments }
}

extension RedisError {
    /// Whether the server does not know the digest of a script; the script did not run.
    package var isUnknownScript: Bool {
        if case .refused(code: "NOSCRIPT", _) = self { true } else { false }
    }
}

extension RedisClient {
    /// Runs a script; sends its text when the server does not know it yet.
    package func run(_ call: RedisScriptCall, timeout: Duration? = nil) async throws(RedisError) -> RedisValue {
        do throws(RedisError) {
            return try await send(call.byDigest, timeout: timeout)
        } catch {
            guard error.isUnknownScript else { throw error }
            return try await send(call.bySource, timeout: timeout)
        }
    }

    /// Runs scripts in one round trip; those that the server does not know yet are sent again with their text.
    package func run(
        all calls: [RedisScriptCall], timeout: Duration? = nil
    ) async throws(RedisError) -> [Result<RedisValue, RedisError>] {
        var results: [Result<RedisValue, RedisError>] = try await send(all: calls.map(\.byDigest), timeout: timeout)
        let unknown: [Int] = results.indices.filter { index in
            if case .failure(let error) = results[index] { error.isUnknownScript } else { false }
        }
        guard !unknown.isEmpty else { return results }
        let repeated: [Result<RedisValue, RedisError>] = try await send(
            all: unknown.map { calls[$0].bySource }, timeout: timeout)
        for (index, result) in zip(unknown, repeated) { results[index] = result }
        return results
    }
}
