// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Secrecy

/// Entity tags of roles: strong, from id, row version and version of the representation.
enum RoleTag {
    /// Raised when the JSON of a role changes its shape.
    private static let representation: Int = 1

    static func text(_ id: RoleID, version: Int) -> String { quoted("role:\(id):\(version):\(representation)") }

    /// Tag of a list whose every part is known beforehand, such as the permission catalogue.
    static func quoted(_ content: String) -> String { "\"" + Base64URL.encode(digest(of: Array(content.utf8))) + "\"" }

    /// Whether `If-Match` names the tag; comparison is strong, so weak tags never match.
    static func matches(_ header: String, _ tag: String) -> Bool {
        header.split(separator: ",").contains { (part: Substring) -> Bool in
            let candidate: String = RoleText.trimmed(String(part))
            return candidate == "*" || candidate == tag
        }
    }

    /// Refuses a change of something that the caller has not seen.
    static func check(_ header: String?, _ id: RoleID, version: Int) throws(APIFailure) {
        guard let header else { return }
        let tag: String = text(id, version: version)
        guard matches(header, tag) else { throw RoleRefusal.stale(tag) }
    }
}
