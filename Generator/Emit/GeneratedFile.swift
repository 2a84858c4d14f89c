// SPDX-License-Identifier: Apache-2.0

/// One file of the output folder, by its path inside it.
package struct GeneratedFile: Sendable {
    package let path: String
    package let text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}

/// The first line of every emitted Swift file.
enum Header {
    static func text(_ source: String) -> String {
        "// Generated from \(source). Edit that file, then run scripts/generate."
    }
}
