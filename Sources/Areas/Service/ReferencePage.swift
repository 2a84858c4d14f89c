// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Secrecy

/// The page at `/docs`: one document without anything from elsewhere, which reads the served contract and shows it.
package struct ReferencePage: Sendable {
    /// The whole document.
    package let html: String
    /// What the browser may do for this page: run its one script, use its one style, speak to this server.
    package let securityPolicy: String

    package init() {
        let style: String = Self.text(PackageResources.reference_css)
        let script: String = Self.text(PackageResources.reference_js)
        html = Self.text(PackageResources.reference_html)
            .replacing("{{style}}", with: style).replacing("{{script}}", with: script)
        securityPolicy = [
            "default-src 'none'", "script-src \(Self.source(script))", "style-src \(Self.source(style))",
            "connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
        ].joined(separator: "; ")
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// An inline text by its hash (Content Security Policy Level 3, hash sources).
    private static func source(_ text: String) -> String {
        "'sha256-" + Base64Data(digest(of: Array(text.utf8))).wire + "'"
    }
}
