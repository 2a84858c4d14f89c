// SPDX-License-Identifier: Apache-2.0
import DNS
import Testing

@testable import TenancyArea

@Suite struct DomainCourseTests {
    private typealias Course = DomainRounds.Course

    @Test func `three checks in vain warn, seven more take the domain`() throws {
        var status: String = "verified"
        var failed: Int = 0
        var seen: [String] = []
        for _ in 0..<10 {
            let course: Course = try #require(Course(.missing, status: status, failedChecks: failed))
            (status, failed) = (course.status, course.failedChecks)
            seen.append(status)
        }
        #expect(seen.prefix(2) == ["verified", "verified"])
        #expect(seen[2..<9].allSatisfy { $0 == "failing" } && seen[9] == "revoked")
    }

    @Test func `a proof found again ends the count, and silence of all changes nothing`() {
        let found: Course? = Course(.proven, status: "failing", failedChecks: 9)
        #expect(found?.status == "verified" && found?.failedChecks == 0)
        #expect(Course(.unclear, status: "failing", failedChecks: 9) == nil)
    }
}
