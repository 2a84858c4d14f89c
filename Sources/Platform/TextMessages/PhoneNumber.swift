// SPDX-License-Identifier: Apache-2.0
package import Secrecy

/// A telephone number in the one form that is stored and compared: E.164.
package struct PhoneNumber: Sendable, Hashable {
    /// `+`, calling code, national number: 7 to 15 digits.
    package let wire: String
    /// ISO 3166-1 alpha-2; nil for calling codes that belong to no country.
    package let country: String?

    private static let digitsMin: Int = 7
    private static let digitsMax: Int = 15

    /// Nil for what cannot be a number: other characters than digits and the usual separators, an unknown calling code,
    /// a length that the country does not have.
    ///
    /// - Parameter country: ISO 3166-1 alpha-2, for a number as people write it inside that country.
    package init?(_ text: String, country: String? = nil) {
        guard var number: String = Self.bare(text) else { return nil }
        if number.hasPrefix("00") { number = "+" + number.dropFirst(2) }
        if !number.hasPrefix("+") {
            guard let country, let plan: CallingCode = CallingCode.plan(of: country) else { return nil }
            number = "+" + plan.international(number)
        }
        let digits: Substring = number.dropFirst()
        guard (Self.digitsMin...Self.digitsMax).contains(digits.utf8.count),
            let plan: CallingCode = CallingCode.plan(inFrontOf: digits),
            let home: CallingCode.Home = plan.home(of: digits.dropFirst(plan.code.count))
        else { return nil }
        wire = number
        self.country = home.country
    }

    /// What finds the messages to a number; also what limits count a number by.
    package func digest(_ keyed: KeyedDigest) -> [UInt8] { keyed(purpose: "recipient", subject: "phone", value: wire) }

    /// Numbers that bill whoever writes to them.
    package var isPremium: Bool { CallingCode.premium.contains { (prefix: String) -> Bool in wire.hasPrefix(prefix) } }

    /// All but the last two digits hidden; not even their number shows.
    package var masked: String { Self.masked(wire) }

    /// A stored number as it is shown.
    package static func masked(_ wire: String) -> String { "••••••" + wire.suffix(2) }

    /// Digits with at most one leading plus; nil for anything that is not written in numbers.
    private static func bare(_ text: String) -> String? {
        var bare: String = ""
        for character in text.unicodeScalars {
            switch character {
            case "0"..."9": bare.unicodeScalars.append(character)
            case "+" where bare.isEmpty: bare = "+"
            case " ", "-", ".", "/", "(", ")", "\u{A0}": continue
            default: return nil
            }
        }
        return bare.isEmpty ? nil : bare
    }
}
