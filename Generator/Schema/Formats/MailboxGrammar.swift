// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// `Mailbox` of RFC 5321 and, with characters beyond ASCII, of RFC 6531.
struct MailboxGrammar {
    private static let localBytesMax = 64

    let isInternational: Bool

    func accepts(_ text: String) -> Bool {
        guard let at = text.unicodeScalars.lastIndex(of: "@") else { return false }
        let local = String(text.unicodeScalars[..<at])
        let domain = String(text.unicodeScalars[text.unicodeScalars.index(after: at)...])
        guard local.utf8.count <= Self.localBytesMax else { return false }
        return isLocalPart(local.unicodeScalars.map(\.value)) && isDomain(domain)
    }

    private func isLocalPart(_ scalars: [UInt32]) -> Bool {
        if scalars.first == 0x22 { return isQuoted(scalars) }
        return scalars.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty && atom.allSatisfy { isAtomText($0) || (isInternational && $0 >= 0x80) }
        }
    }

    private func isAtomText(_ scalar: UInt32) -> Bool {
        Character7.isAlphanumeric(scalar) || Character7.isOne(scalar, of: "!#$%&'*+-/=?^_`{|}~")
    }

    private func isQuoted(_ scalars: [UInt32]) -> Bool {
        guard scalars.count >= 2, scalars.last == 0x22 else { return false }
        var rest = scalars.dropFirst().dropLast()
        while let scalar = rest.popFirst() {
            if scalar == 0x5C {
                guard let escaped = rest.popFirst(), (0x20...0x7E).contains(escaped) else { return false }
            } else {
                let isText = (0x20...0x7E).contains(scalar) && scalar != 0x22
                guard isText || (isInternational && scalar >= 0x80) else { return false }
            }
        }
        return true
    }

    private func isDomain(_ domain: String) -> Bool {
        if domain.hasPrefix("["), domain.hasSuffix("]") {
            let literal = String(domain.dropFirst().dropLast())
            guard literal.lowercased().hasPrefix("ipv6:") else { return IPv4Address(wire: literal) != nil }
            return IPv6Address(wire: String(literal.dropFirst(5))) != nil
        }
        guard isInternational else { return HostNameGrammar.isHostName(domain) }
        return HostNameGrammar.isInternationalHostName(NormalForm.composed(domain))
    }
}
