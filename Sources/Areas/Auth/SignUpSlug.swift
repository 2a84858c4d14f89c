// SPDX-License-Identifier: Apache-2.0
import Secrecy
@_spi(_Unicode) import Swift

/// The name of a workspace in addresses: 3 to 63 letters, digits and inner hyphens.
struct WorkspaceSlug: Sendable, Equatable {
    enum Refusal: Error, Equatable { case malformed, reserved }

    let text: String
    private static let lengthMin: Int = 3
    private static let lengthMax: Int = 63
    /// Room for a hyphen and four signs that make a taken name unique.
    private static let derivedMax: Int = 58
    private static let suffixSigns: Int = 4
    private static let fallback: String = "workspace"

    /// Takes a wished name.
    init(_ wished: String) throws(Refusal) {
        guard Self.isWellFormed(wished) else { throw .malformed }
        guard !ReservedSlugs.contain(wished) else { throw .reserved }
        text = wished
    }

    private init(checked text: String) { self.text = text }

    /// Names for a workspace to try one after another: the one that its name gives, then with random endings.
    static func candidates(for name: String, tries: Int, random: RandomSource) -> [WorkspaceSlug] {
        let base: String = derive(from: name)
        let endings: [WorkspaceSlug] = (0..<tries).map { (_: Int) -> WorkspaceSlug in
            WorkspaceSlug(checked: base + "-" + ending(random))
        }
        return ReservedSlugs.contain(base) ? endings : [WorkspaceSlug(checked: base)] + endings
    }

    /// Free-looking names near a taken or reserved one.
    static func suggestions(near text: String, random: RandomSource) -> [String] {
        let base: String = trimmed(String(text.prefix(derivedMax)))
        return (0..<3).map { (_: Int) -> String in base + "-" + ending(random) }
    }

    /// Letters without their marks, everything else as single hyphens, at least three and at most 58 signs.
    static func derive(from name: String) -> String {
        var text: String = ""
        for scalar in name.lowercased()._nfd {
            if let replacement = latin[scalar] {
                text += replacement
            } else if isSign(scalar) {
                text.unicodeScalars.append(scalar)
            } else if scalar.properties.generalCategory != .nonspacingMark, !text.isEmpty, text.last != "-" {
                text += "-"
            }
        }
        text = trimmed(String(trimmed(text).prefix(derivedMax)))
        guard !text.isEmpty else { return fallback }
        return text.count >= lengthMin ? text : text + String(repeating: "0", count: lengthMin - text.count)
    }

    private static func isWellFormed(_ text: String) -> Bool {
        let scalars: [Unicode.Scalar] = Array(text.unicodeScalars)
        guard (lengthMin...lengthMax).contains(scalars.count), let first = scalars.first, let last = scalars.last,
            isSign(first), isSign(last), scalars.allSatisfy({ isSign($0) || $0 == "-" })
        else { return false }
        // Labels with hyphens at positions 3 and 4 belong to IDNA (RFC 5891 § 4.2.3.1).
        return !(scalars.count >= 4 && scalars[2] == "-" && scalars[3] == "-")
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
    }

    private static func trimmed(_ text: String) -> String {
        let head: Substring = text.drop { (character: Character) -> Bool in character == "-" }
        guard let end = head.lastIndex(where: { (character: Character) -> Bool in character != "-" }) else { return "" }
        return String(head[...end])
    }

    private static func ending(_ random: RandomSource) -> String {
        let signs: [Character] = Array("abcdefghijklmnopqrstuvwxyz234567")
        return String(random.bytes(suffixSigns).map { (byte: UInt8) -> Character in signs[Int(byte & 31)] })
    }

    private static let latin: [Unicode.Scalar: String] = [
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i",
    ]
}

/// Words that no workspace may be called, alone or between hyphens.
enum ReservedSlugs {
    /// Whole hyphen-separated parts are compared, after digits that stand for letters were read as those.
    static func contain(_ slug: String) -> Bool {
        slug.split(separator: "-").contains { (part: Substring) -> Bool in
            let word: String = fold(part)
            return word.hasPrefix("zygo") || words.contains(word) || words.contains(String(part))
        }
    }

    private static func fold(_ part: Substring) -> String {
        String(
            part.map { (character: Character) -> Character in
                switch character {
                case "0": "o"
                case "1": "i"
                case "3": "e"
                case "4": "a"
                case "5": "s"
                case "7": "t"
                default: character
                }
            })
    }

    private static let words: Set<String> = Set(
        """
        about abuse account accounts admin administrator admins app apps billing brand careers ceo community company
        compliance contact corporate customer customers developer developers employee enterprise getzygo help helpdesk
        hr info internal invoice invoices legal marketing moderator news noreply official owner partner partners
        payment payments postmaster press privacy root sales security staff superadmin support sysadmin system team
        terms trust webmaster
        api apis assets auth autoconfig autodiscover backup beta blog broadcasthost cache cdn config connect console
        cron dashboard data database debug demo dev dns docs download downloads edge email events example files
        firewall forum ftp gateway git graphql grpc health healthz hook hooks host hostmaster http https id images
        imap ingress isatap jobs js local localdomain localhost log login logout logs mail mailer media metrics
        mobile monitor mx mysql network node nodes ns null oauth oidc open ops origin ping pop postgres preview
        proxy public queue redis register registry relay reset rest router saml sandbox search secure server servers
        service services session sftp shop signin signup smtp socket ssh ssl sso staging stage static stats status
        storage store stream test testing tls tunnel undefined upload uploads user users vpn web webhook webhooks
        websocket wiki workers workflow workflows worker wpad ws wss www xml
        connect delete get head options patch post put trace
        bastard bitch cunt fuck fucker hitler nazi nigger porn rape shit slut whore
        """.split { (character: Character) -> Bool in character == " " || character == "\n" }.map(String.init))
}
