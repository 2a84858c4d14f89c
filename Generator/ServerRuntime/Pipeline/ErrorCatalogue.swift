// SPDX-License-Identifier: Apache-2.0

/// The error codes of a product, handed in: this module knows codes of the protocol but no text.
package struct ErrorCatalogue: Sendable {
    package struct Entry: Sendable {
        package var status: Int
        package var category: String
        /// Default text, in the default language.
        package var message: String
        package var isRetryable: Bool

        package init(status: Int, category: String, message: String, isRetryable: Bool) {
            self.status = status
            self.category = category
            self.message = message
            self.isRetryable = isRetryable
        }
    }

    /// Nil for a code that the catalogue lacks: answered as an internal error.
    package var entry: @Sendable (_ code: String) -> Entry?
    /// Text in another language; nil takes the default text.
    package var translation: @Sendable (_ code: String, _ language: String) -> String?

    package init(
        entry: @escaping @Sendable (_ code: String) -> Entry?,
        translation: @escaping @Sendable (_ code: String, _ language: String) -> String? = { _, _ in nil }
    ) {
        self.entry = entry
        self.translation = translation
    }
}
