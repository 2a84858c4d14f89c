// SPDX-License-Identifier: Apache-2.0

/// A test claims something, says it in a sentence and does not wait for the clock on the wall.
enum TestChecks {
    static let all: [Check] = [claims, sentences, sleeps]

    static let claims = Check(
        name: "test without a claim", covers: Room.isTest,
        inspect: { file in
            guard file.text.holds("@Test") else { return [] }
            let claiming = claimingNames(file.functions)
            return file.functions.filter { isTest($0) && !doesClaim($0.body, claiming) }.map { function in
                Check.Complaint(line: function.firstLine, what: "the test claims nothing")
            }
        }, cure: "use `#expect`, `#require` or `Issue.record`; a helper of another file is called `expect…`")

    /// Functions of the file that claim, directly or through one another.
    private static func claimingNames(_ functions: [FunctionScan]) -> Set<String> {
        var names: Set<String> = []
        var isGrowing = true
        while isGrowing {
            let more = Set(functions.filter { !isTest($0) && doesClaim($0.body, names) }.map(\.name))
            isGrowing = !more.isSubset(of: names)
            names.formUnion(more)
        }
        return names
    }

    private static func doesClaim(_ body: String, _ helpers: Set<String>) -> Bool {
        if ["#expect", "#require", "Issue.record", "confirmation("].contains(where: { body.holds($0) }) { return true }
        guard body.holds("expect") || helpers.contains(where: { body.holds($0) }) else { return false }
        return body.matches(of: #/\b(\w+)\(/#.simple).contains { match in
            helpers.contains(String(match.output.1)) || match.output.1.hasPrefix("expect")
        }
    }

    private static func isTest(_ function: FunctionScan) -> Bool {
        function.prefix.holds("@Test") && function.prefix.contains(#/@Test\b[^{}]*$/#.simple)
    }

    static let sentences = Check(
        name: "test name", covers: Room.isTest,
        inspect: { file in
            guard file.text.holds("@Test") else { return [] }
            return file.functions.filter { isTest($0) && !$0.name.hasPrefix("`") }.map { function in
                Check.Complaint(line: function.firstLine, what: "`\(function.name)` is not a sentence")
            }
        }, cure: "write the behaviour as a raw identifier: func `a closed socket is reported`()")

    static let sleeps = Check.lines(
        "sleeping test", "a test sleeps", cure: "move the injected clock, or wait for the event with a deadline",
        needles: ["Task.sleep", "usleep(", "Thread.sleep", ".sleep(for:", ".sleep(until:"], covers: Room.isTest)
}
