// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Name of a stored object: in its workspace's own part or the installation's, always of our making. Nothing of it is a
/// caller's.
package struct StorageKey: Sendable, Hashable {
    /// Parts of a workspace's storage.
    package enum Area: String, Sendable, CaseIterable {
        case avatars = "uploads/avatars"
        case logos = "uploads/logos"
        case documents = "uploads/documents"
        case workflow = "uploads/workflow"
        case exports, backups
    }

    private static let endingBytesMax: Int = 8

    /// The name as drivers use it, such as `tenants/…/uploads/documents/….pdf`.
    package let text: String

    /// A new name from sixteen random bytes.
    package init(tenantID: WireUUID, area: Area, random: [UInt8], ending: String) {
        precondition(random.count == 16, "a key of \(random.count) random bytes")
        self.init(tenantID: tenantID, area: area, id: Self.version4(random), ending: ending)
    }

    /// The name of what an identifier of ours names already, such as a part of a produced file.
    package init(tenantID: WireUUID, area: Area, id: WireUUID, ending: String) {
        precondition(Self.isEnding(ending[...]), "a key that ends with \(ending)")
        text = "tenants/\(tenantID.wire)/\(area.rawValue)/\(id.wire).\(ending)"
    }

    /// The name of an anchor of the audit trail, which belongs to no workspace: by the hour it was made in.
    package init(anchor id: WireUUID, at time: Timestamp) {
        let hour: String = String(time.wire.prefix(13)).map { (letter: Character) -> String in
            letter == "-" || letter == "T" ? "/" : String(letter)
        }.joined()
        text = "global/audit-anchors/\(hour)-\(id.wire).json"
    }

    /// The name of an archived part of an audit chain, which outlives its workspace.
    package init(archive id: WireUUID, of chain: WireUUID) {
        text = "archives/\(chain.wire)/\(id.wire)/audit.jsonl.gz"
    }

    /// A name as the database has it; refused when it is not in that workspace's part, or not of our making.
    package init(stored text: String, tenantID: WireUUID) throws(StorageFailure) {
        let prefix: String = "tenants/\(tenantID.wire)/"
        guard text.hasPrefix(prefix) else { throw .foreignKey }
        let rest: Substring = text.dropFirst(prefix.count)
        let area: Area? = Area.allCases.first { (area: Area) -> Bool in rest.hasPrefix(area.rawValue + "/") }
        guard let area else { throw .foreignKey }
        let parts: [Substring] = rest.dropFirst(area.rawValue.count + 1).split(
            separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let id = WireUUID(wire: String(parts[0])), id.wire == parts[0],
            Self.isEnding(parts[1])
        else { throw .foreignKey }
        self.text = text
    }

    /// Folders of the name, then the name in the last one.
    var path: (folders: [String], name: String) {
        var parts: [String] = text.split(separator: "/").map(String.init)
        let name: String = parts.removeLast()
        return (parts, name)
    }

    private static func isEnding(_ text: Substring) -> Bool {
        (1...endingBytesMax).contains(text.utf8.count)
            && text.utf8.allSatisfy { (byte: UInt8) -> Bool in
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
            }
    }

    /// RFC 9562 section 5.4.
    private static func version4(_ random: [UInt8]) -> WireUUID {
        WireUUID(
            uuid: (
                random[0], random[1], random[2], random[3], random[4], random[5], random[6] & 0x0F | 0x40, random[7],
                random[8] & 0x3F | 0x80, random[9], random[10], random[11], random[12], random[13], random[14],
                random[15]
            ))
    }
}
