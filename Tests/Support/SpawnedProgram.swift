// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A program of a test that may start servers of its own.
///
/// It inherits no descriptor but its input and output: a server that kept one of ours open would keep us waiting.
package struct SpawnedProgram: Sendable {
    package enum Problem: Error { case notStarted(Int32) }

    private static let descriptorsMax: Int32 = 1_024

    private let identifier: pid_t

    /// A program of this package, beside the tests that were built with it.
    package static func built(_ name: String) throws -> String {
        let own: String = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return (own as NSString).deletingLastPathComponent + "/" + name
    }

    /// - Parameters:
    ///   - variables: the whole environment.
    ///   - output: file that takes what the program prints.
    package init(_ program: String, _ arguments: [String], variables: [String: String], output: String) throws {
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        var settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0.key + "=" + $0.value) } + [nil]
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            for word in words + settings { free(word) }
        }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        #if canImport(Glibc)
            for descriptor: Int32 in 3..<Self.descriptorsMax {
                posix_spawn_file_actions_addclose(&actions, descriptor)
            }
        #endif
        // Threads of ours block signals, and a child would inherit that: nothing could end it.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var identifier: pid_t = 0
        let outcome = posix_spawn(&identifier, program, &actions, &attributes, &words, &settings)
        guard outcome == 0 else { throw Problem.notStarted(outcome) }
        self.identifier = identifier
    }

    /// Asks the program to end.
    package func terminate() { kill(identifier, SIGTERM) }

    /// Waits for the end; the status as `waitpid` has it, 0 when all was well. Called once.
    package func end() async -> Int32 {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { [identifier] in
                var status: Int32 = 0
                waitpid(identifier, &status, 0)
                continuation.resume(returning: status)
            }
        }
    }
}
