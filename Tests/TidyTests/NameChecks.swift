// SPDX-License-Identifier: Apache-2.0

/// Names of types, folders and files, and what stands at their head.
enum NameChecks {
    static let all: [Check] = [licence, banners, notes, roleless, drawers, times]

    static let licence = Check(
        name: "licence line", covers: { Room.isHandWrittenSwift($0) || Room.isAreaSQL($0) },
        inspect: { file in
            let mark = (file.path.hasSuffix(".sql") ? "-- " : "// ") + "SPDX-License-Identifier: Apache-2.0"
            let line = file.lines.first?.hasPrefix("// swift-tools-version") == true ? 1 : 0
            if file.lines.indices.contains(line), file.lines[line] == mark { return [] }
            return [Check.Complaint(line: line + 1, what: "the licence line is missing")]
        }, cure: "begin the file with `SPDX-License-Identifier: Apache-2.0` as a comment")

    static let banners = Check.lines(
        "banner", "a banner", cure: "one SPDX line is enough", view: .written, needles: ["//==", "// ==="],
        covers: Room.isHandWrittenSwift, matches: { $0.hasPrefix("//") })

    static let notes = Check.lines(
        "note to nobody", "a note without an owner", cure: "do it, or open an issue and delete the note",
        view: .written, needles: ["TODO", "FIXME", "XXX", "HACK"],
        covers: { !Room.isTidy($0) && !$0.hasPrefix("Generated/") },
        matches: { $0.contains(#/\b(TODO|FIXME|XXX|HACK)\b/#.simple) })

    static let roleless = Check.lines(
        "type without a role", "the type's name says no role", cure: "name what it keeps or does, not that it helps",
        needles: ["Manager", "Helper", "Util", "Impl", "Wrapper"], covers: Room.isHandWrittenSwift,
        matches: { line in
            line.contains(
                #/\b(class|struct|enum|actor|protocol|typealias) \w*(Manager|Helper|Util|Utils|Impl|Wrapper)\b/#.simple)
        })

    static let drawers = folderCheck(
        "drawer", ["util", "utils", "utilities", "helper", "helpers", "common", "misc", "core", "shared"],
        cure: "move each thing to the file that uses it or to a folder named for its subject")

    static let times = folderCheck(
        "folder named after time", ["new", "old", "legacy", "v2", "deprecated", "tmp"],
        cure: "name the folder for what it holds; version control knows the time")

    /// Folders and file stems that hold strangers together.
    private static func folderCheck(_ name: String, _ forbidden: Set<String>, cure: String) -> Check {
        Check(
            name: name,
            covers: { path in ["Sources/", "Generator/", "Tests/"].contains { path.hasPrefix($0) } },
            inspect: { file in
                let stem = file.name.hasSuffix(".swift") ? [String(file.name.dropLast(".swift".count))] : []
                return (file.folders + stem).filter { forbidden.contains($0.lowercased()) }.map { part in
                    Check.Complaint(line: 1, what: "`\(part)` names no subject")
                }
            }, cure: cure)
    }
}
