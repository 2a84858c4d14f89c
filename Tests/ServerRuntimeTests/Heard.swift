// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Text that comes out of a server under test.
final class Heard: Sendable {
    private let noted: Mutex<String> = Mutex("")

    var text: String { noted.withLock { text in text } }

    func note(_ more: String) { noted.withLock { text in text += more } }
}
