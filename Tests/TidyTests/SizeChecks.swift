// SPDX-License-Identifier: Apache-2.0

/// How much one reader has to hold in mind at once.
enum SizeChecks {
    static let fileLinesMax = 400
    static let testFileLinesMax = 600
    static let functionLinesMax = 60
    static let columnsMax = 120
    static let contractLinesMax = 600
    static let readmeLinesMax = 120
    static let scriptLinesMax = 60

    static let all: [Check] = [
        .length("file size", max: fileLinesMax, cure: "give the second subject of this file a file of its own") {
            path in
            Room.isSource(path) || path == "Package.swift"
        },
        .length(
            "test file size", max: testFileLinesMax, cure: "one file per operation or behaviour", covers: Room.isTest),
        .length(
            "script size", max: scriptLinesMax, cure: "move the logic into Swift", covers: Room.isScript),
        .length("contract size", max: contractLinesMax, cure: "one file per resource", covers: isResource),
        .length("readme size", max: readmeLinesMax, cure: "move it to CONTRIBUTING.md or the DocC pages") {
            $0 == "README.md"
        },
        functionSize, lineLength,
    ]

    /// Catalogues lie directly in `contract/`: they are one line per entry and as long as their subject.
    @Sendable private static func isResource(_ path: String) -> Bool {
        path.hasPrefix("contract/") && path.hasSuffix(".yaml") && path.split(separator: "/").count > 2
    }

    static let functionSize = Check(
        name: "function size", covers: Room.isHandWrittenSwift,
        inspect: { file in
            file.functions.compactMap { function in
                guard function.lineCount > functionLinesMax else { return nil }
                return Check.Complaint(
                    line: function.firstLine,
                    what: "`\(function.name)` has \(function.lineCount) lines, \(functionLinesMax) are allowed")
            }
        }, cure: "make it a table of contents: one line per step, each step a function")

    static let lineLength = Check(
        name: "line length", covers: Room.isHandWrittenSwift,
        inspect: { file in
            file.lines.enumerated().compactMap { number, line in
                guard line.utf8.count > columnsMax, line.count > columnsMax else { return nil }
                return Check.Complaint(line: number + 1, what: "\(line.count) columns, \(columnsMax) are allowed")
            }
        }, cure: "break the line after an opening parenthesis, or name a part of it")
}
