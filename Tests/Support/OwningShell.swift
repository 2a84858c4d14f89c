// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A shell that owns a server of a test: it starts it, obeys words, and takes it down at the end of its input, so that
/// a test process that crashes leaves nothing.
///
/// PostgreSQL's programs refuse to run as root; then the system's account `postgres` runs the shell.
final class OwningShell: Sendable {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Kept open: its end stops the server.
    private let lifeline = Pipe()
    private let answers: FileHandle

    /// - Parameter script: prints `ready` when the server answers, then reads words until its input ends.
    init(_ script: String, log: String) throws {
        let output = Pipe()
        answers = output.fileHandleForReading
        let shell = Process()
        var command = ["/bin/sh", "-c", script]
        if getuid() == 0 { command = ["/usr/sbin/runuser", "-u", "postgres", "--"] + command }
        shell.executableURL = URL(fileURLWithPath: command[0])
        shell.arguments = Array(command.dropFirst())
        shell.currentDirectoryURL = URL(fileURLWithPath: "/tmp")
        shell.standardInput = lifeline
        shell.standardOutput = output
        shell.standardError = FileHandle.nullDevice
        // Another child that held the pipe open would keep the server alive.
        _ = fcntl(lifeline.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
        try shell.run()
        try expect("ready", "the server did not start, see \(log)")
    }

    /// Says a word and waits until it was obeyed.
    func obey(_ word: String, log: String) throws {
        try lifeline.fileHandleForWriting.write(contentsOf: Data((word + "\n").utf8))
        try expect("done", "\(word) failed, see \(log)")
    }

    private func expect(_ word: String, _ otherwise: String) throws {
        let line = String(decoding: answers.availableData, as: UTF8.self)
        guard line.hasPrefix(word) else { throw Failure(description: otherwise) }
    }
}
