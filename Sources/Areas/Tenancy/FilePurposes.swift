// SPDX-License-Identifier: Apache-2.0
// This file imports the catalogue alone: the contract's schema `Permission` has the name of the catalogue's enum.
import Media
import Policy
import Storage

/// What is taken, who may, and where it lies, by what a file is for.
struct PurposeRules: Sendable {
    /// Value of `files.purpose`.
    let name: String
    let area: StorageKey.Area
    let accepted: Set<MediaType>
    /// Largest file; nil where the plan says.
    let bytesMax: Int?
    /// Right to see and to change; nil where every member may see, or where an operation of its own asks.
    let viewKey: PermissionKey?
    let editKey: PermissionKey?
    /// Content that no rule knows is taken as what it is: bytes.
    let takesUnknown: Bool

    struct PermissionKey: Sendable {
        let index: Int
        let text: String
    }

    static let images: Set<MediaType> = [.jpeg, .png, .gif, .webp]
    private static let pictureBytesMax: Int = 5 << 20

    static let document: PurposeRules = PurposeRules(
        name: "document", area: .documents,
        accepted: [.pdf, .text, .markdown, .csv, .json, .png, .jpeg, .webp, .docx, .xlsx, .pptx], bytesMax: nil,
        viewKey: PermissionKey(index: Permission.canViewDocumentation, text: "canViewDocumentation"),
        editKey: PermissionKey(index: Permission.canEditDocumentation, text: "canEditDocumentation"),
        takesUnknown: false)
    static let workflow: PurposeRules = PurposeRules(
        name: "workflow", area: .workflow, accepted: Set(MediaType.allCases), bytesMax: nil,
        viewKey: PermissionKey(index: Permission.canViewWorkflowLogs, text: "canViewWorkflowLogs"),
        editKey: PermissionKey(index: Permission.canExecuteWorkflows, text: "canExecuteWorkflows"),
        takesUnknown: true)
    static let logo: PurposeRules = PurposeRules(
        name: "logo", area: .logos, accepted: images, bytesMax: pictureBytesMax, viewKey: nil, editKey: nil,
        takesUnknown: false)
    static let avatar: PurposeRules = PurposeRules(
        name: "avatar", area: .avatars, accepted: images, bytesMax: pictureBytesMax, viewKey: nil, editKey: nil,
        takesUnknown: false)

    /// Purposes whose files are listed and read by their id. Pictures have operations of their own, and so has what
    /// the system makes.
    static let listed: [PurposeRules] = [document, workflow]

    static func listed(_ name: String) -> PurposeRules? {
        listed.first { (rules: PurposeRules) -> Bool in rules.name == name }
    }
}
