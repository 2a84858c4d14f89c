// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization
import TestSupport

/// A headless Chromium that loads one page and says what became of it.
struct Browser: Sendable {
    /// Where Debian's package puts it.
    private static let path: String = "/usr/bin/chromium"
    /// Milliseconds of the page's own time after which it is looked at.
    private static let pageTime: Int = 8_000
    /// Seconds after which a browser that says nothing is ended.
    private static let secondsMax: Int = 60

    /// Tests that need one are skipped, with these words, where it is not installed.
    static let isInstalled: Bool = FileManager.default.isExecutableFile(atPath: path)

    /// The page after its script ran, and what the console said.
    struct Sight: Sendable {
        let page: String
        let console: [String]
    }

    static func look(at address: String, flags: [String] = []) async throws -> Sight {
        let profile: String = NSTemporaryDirectory() + "/browser-" + UUID().uuidString
        defer { remove(profile) }
        let process: Process = Process()
        process.executableURL = URL(filePath: "/usr/bin/timeout")
        process.arguments =
            [
                String(secondsMax), path, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--user-data-dir=" + profile, "--enable-logging=stderr", "--window-size=1280,1000",
                "--virtual-time-budget=\(pageTime)", "--dump-dom",
            ] + flags + [address]
        let files: [String] = [profile + ".page", profile + ".log"]
        for file in files { _ = FileManager.default.createFile(atPath: file, contents: nil) }
        process.standardOutput = FileHandle(forWritingAtPath: files[0])
        process.standardError = FileHandle(forWritingAtPath: files[1])
        try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) -> Void in
            process.terminationHandler = { (_: Process) -> Void in ended.resume() }
            do { try process.run() } catch { ended.resume(throwing: error) }
        }
        let texts: [String] = files.map { (file: String) -> String in
            String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
        }
        files.forEach(remove)
        guard process.terminationStatus == 0 else {
            throw Unexpected("chromium ended with \(process.terminationStatus): \(texts[1].suffix(500))")
        }
        let console: [String] = texts[1].split(separator: "\n").map(String.init).filter { (line: String) -> Bool in
            line.contains("CONSOLE")
        }
        return Sight(page: texts[0], console: console)
    }

    private static func remove(_ path: String) {
        guard FileManager.default.fileExists(atPath: path) else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            print("left behind: \(path): \(error)")
        }
    }
}
