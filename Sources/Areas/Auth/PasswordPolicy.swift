// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
@_spi(_Unicode) import Swift

/// A password in the one form that is hashed and compared: normal form C, every space U+0020.
package struct PasswordText: Sendable, Equatable {
    /// Longest password in UTF-8, above which nothing is hashed.
    package static let bytesMax: Int = 512
    /// Longest password in Unicode scalars.
    package static let scalarsMax: Int = 128

    private let text: Secret<String>

    /// Nil for control characters and for more than `bytesMax` bytes or `scalarsMax` scalars.
    package init?(_ password: Secret<String>) {
        var scalars: String.UnicodeScalarView = String.UnicodeScalarView()
        for scalar in password.reveal()._nfc {
            guard scalar.properties.generalCategory != .control else { return nil }
            scalars.append(scalar.properties.generalCategory == .spaceSeparator ? " " : scalar)
        }
        guard scalars.count <= Self.scalarsMax else { return nil }
        let text: String = String(scalars)
        guard text.utf8.count <= Self.bytesMax else { return nil }
        self.text = Secret(text)
    }

    package var secret: Secret<String> { text }

    package static func == (left: PasswordText, right: PasswordText) -> Bool {
        left.text.reveal() == right.text.reveal()
    }
}

/// The platform's rules for new passwords; signing in never applies them.
package struct PasswordPolicy: Sendable {
    /// What the workspaces of a user ask for; of several the strictest of each.
    package struct Requirements: Sendable, Equatable {
        package var minLength: Int
        package var requiresClasses: Bool

        package init(minLength: Int = PasswordPolicy.platformMinLength, requiresClasses: Bool = false) {
            self.minLength = minLength
            self.requiresClasses = requiresClasses
        }

        /// Both rules together.
        package func joined(with other: Requirements) -> Requirements {
            Requirements(
                minLength: max(minLength, other.minLength), requiresClasses: requiresClasses || other.requiresClasses)
        }
    }

    /// Words that an attacker who knows the person tries first.
    package struct Surroundings: Sendable {
        package var email: String
        /// Name of the person; its parts count from four characters on.
        package var names: [String]
        /// Slug and name of the workspace; they count from four characters on.
        package var workspaces: [String]

        package init(email: String, names: [String] = [], workspaces: [String] = []) {
            self.email = email
            self.names = names
            self.workspaces = workspaces
        }

        var words: [String] {
            let local: String = String(email.prefix { (character: Character) -> Bool in character != "@" })
            let parts: [String] = names.flatMap { (name: String) -> [String] in
                name.split { (character: Character) -> Bool in !character.isLetter && !character.isNumber }
                    .map(String.init)
            }
            return (parts + workspaces).filter { (word: String) -> Bool in word.count >= Self.wordLengthMin }
                + [local].filter { (word: String) -> Bool in word.count >= Self.localLengthMin } + ["zygo"]
        }

        private static let wordLengthMin: Int = 4
        /// Shorter local parts of an address stand in too many words to be told apart from them.
        private static let localLengthMin: Int = 3
    }

    /// Rule that a password broke, as `details.constraints` names it.
    package enum Constraint: String, Sendable, CaseIterable {
        case minLength, uppercase, lowercase, number, special, personal, reused, breached
    }

    package static let platformMinLength: Int = 12
    /// Least length where a strict compliance framework is on.
    package static let strictMinLength: Int = 14

    private let common: CommonPasswords

    package init(common: CommonPasswords = .bundled) { self.common = common }

    /// All rules that the password breaks, reuse left out: that one costs hash runs and is tested last.
    package func violations(
        of password: PasswordText, _ requirements: Requirements, _ surroundings: Surroundings
    ) -> [Constraint] {
        let text: String = password.secret.reveal()
        var broken: [Constraint] = []
        if text.unicodeScalars.count < max(requirements.minLength, Self.platformMinLength) { broken.append(.minLength) }
        if requirements.requiresClasses { broken += missingClasses(text) }
        if isPersonal(text, surroundings) { broken.append(.personal) }
        if common.contains(text) { broken.append(.breached) }
        return broken
    }

    private func missingClasses(_ text: String) -> [Constraint] {
        let scalars: String.UnicodeScalarView = text.unicodeScalars
        var missing: [Constraint] = []
        if !scalars.contains(where: { ("A"..."Z").contains($0) }) { missing.append(.uppercase) }
        if !scalars.contains(where: { ("a"..."z").contains($0) }) { missing.append(.lowercase) }
        if !scalars.contains(where: { ("0"..."9").contains($0) }) { missing.append(.number) }
        if scalars.allSatisfy({ $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0) }) {
            missing.append(.special)
        }
        return missing
    }

    private func isPersonal(_ text: String, _ surroundings: Surroundings) -> Bool {
        let folded: String = text.lowercased()
        return surroundings.words.contains { (word: String) -> Bool in
            !word.isEmpty && folded.contains(word.lowercased())
        }
    }
}

extension PasswordPolicy {
    /// `details.constraints` of a refusal: each broken rule with what it asks for.
    package static func details(_ broken: [Constraint], _ requirements: Requirements) -> JSONValue {
        .object(
            JSONObject(
                broken.map { (rule: Constraint) -> (String, JSONValue) in
                    rule == .minLength
                        ? (rule.rawValue, .integer(Int64(max(requirements.minLength, platformMinLength))))
                        : (rule.rawValue, .bool(true))
                }))
    }
}
