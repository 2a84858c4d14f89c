// SPDX-License-Identifier: Apache-2.0

/// Ways around the compiler, around errors and around the order of tasks.
enum SafetyChecks {
    static let all: [Check] = [
        escapes, unchecked, swallowed, emptyCatch, orphans, orphansInRuntimes, hiddenClock, taskLocals,
    ]

    static let escapes = Check.lines(
        "escape hatch", "an escape from the compiler",
        cure: "throw a typed error, or state the invariant by precondition",
        needles: ["try!", " as!", "fatalError(", "nonisolated(unsafe)"], covers: Room.isSource)

    /// Only rooms with C or locks below may promise what the compiler cannot see, each time with the reason above.
    static let unchecked = Check(
        name: "unchecked Sendable", covers: Room.isSource,
        inspect: { file in
            file.code.lines.enumerated().compactMap { number, line in
                guard line.holds("@unchecked Sendable") else { return nil }
                guard Room.isPlatform(file.path) || Room.isRuntime(file.path) else {
                    return Check.Complaint(
                        line: number + 1, what: "`@unchecked Sendable` outside Platform and runtimes")
                }
                guard !hasSafetySentence(file, above: number) else { return nil }
                return Check.Complaint(
                    line: number + 1, what: "`@unchecked Sendable` without its `// SAFETY:` sentence")
            }
        }, cure: "use `Mutex` or an actor; in Platform and runtimes write why it is safe on the line above")

    /// Comments and attributes directly above belong to the declaration.
    private static func hasSafetySentence(_ file: SourceFile, above number: Int) -> Bool {
        var line = number - 1
        while line >= 0 {
            let text = file.lines[line].drop { $0 == " " }
            if text.hasPrefix("// SAFETY:") { return true }
            guard text.hasPrefix("//") || text.hasPrefix("@") else { return false }
            line -= 1
        }
        return false
    }

    static let swallowed = Check.lines(
        "swallowed error", "an error is swallowed", cure: "handle it, or name the harmless case in a `catch`",
        needles: ["try?"], covers: Room.isSource,
        matches: { $0.contains(#/\btry\?/#.simple) })

    static let emptyCatch = Check(
        name: "empty catch", covers: Room.isSource,
        inspect: { file in
            guard file.text.holds("catch") else { return [] }
            return file.code.lines.enumerated().compactMap { number, line in
                guard line.holds("catch"), line.contains(#/\bcatch\b[^{]*\{ *(\}|$)/#.simple),
                    isEmptyBlock(file.code.lines, from: number)
                else { return nil }
                return Check.Complaint(line: number + 1, what: "an empty `catch`")
            }
        }, cure: "log, translate or count the failure; a harmless one gets a name")

    private static func isEmptyBlock(_ lines: [String], from number: Int) -> Bool {
        if lines[number].contains(#/\bcatch\b[^{]*\{ *\}/#.simple) { return true }
        let next = lines[(number + 1)...].first { !$0.allSatisfy { $0 == " " } }
        return next?.drop { $0 == " " }.hasPrefix("}") ?? false
    }

    static let orphans = Check.lines(
        "orphan task", "a task without a parent", cure: "make it a child of a task group, or a `Service` with `run()`",
        needles: ["Task"], covers: { $0.hasPrefix("Sources/") && $0.hasSuffix(".swift") }, matches: startsTask)

    static let orphansInRuntimes = Check.lines(
        "orphan task in the toolchain", "a task without a parent",
        cure: "make it a child; only the border between event loop and handler may start one (Allowed.swift)",
        needles: ["Task"], covers: { $0.hasPrefix("Generator/") && $0.hasSuffix(".swift") }, matches: startsTask)

    @Sendable private static func startsTask(_ line: String) -> Bool {
        line.contains(#/\bTask(<[^>]*>)?(\.(detached|immediate|immediateDetached))? *[({]/#.simple)
            && !line.contains(#/\b(struct|enum|class|actor|protocol|extension|case|func) +Task\b/#.simple)
    }

    static let hiddenClock = Check.lines(
        "hidden clock or dice", "time, chance or an id from the air",
        cure: "take `call.now` or the injected `RandomSource`",
        needles: ["Date()", "Date.now", "UUID()", ".random(", "ContinuousClock(", "SuspendingClock(", ".shuffled()"],
        covers: Room.isArea)

    static let taskLocals = Check.lines(
        "state from the air", "state that no parameter shows",
        cure: "pass it as a parameter; `Call` carries the tenant",
        needles: ["@TaskLocal", "static var "], covers: Room.isArea,
        matches: { !$0.contains(#/static var [^=]*\{/#) })
}
