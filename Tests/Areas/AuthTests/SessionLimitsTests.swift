// SPDX-License-Identifier: Apache-2.0
@testable import AuthArea
import Testing

@Suite struct SessionLimitsTests {
    private func limits(_ minutes: Int?, isRemembered: Bool) -> SessionLimits {
        SessionLimits(
            idleMinutes: minutes, concurrentMax: nil, isRemembered: isRemembered, settings: AuthSettings())
    }

    @Test func `a session lasts a week and idles a day`() {
        let limits: SessionLimits = limits(1_440, isRemembered: false)
        #expect(limits.absolute == .seconds(7 * 86_400))
        #expect(limits.idle == .seconds(86_400))
        #expect(limits.concurrentMax == 10)
    }

    @Test func `a remembered session lasts thirty days and idles a week`() {
        let limits: SessionLimits = limits(1_440, isRemembered: true)
        #expect(limits.absolute == .seconds(30 * 86_400))
        #expect(limits.idle == .seconds(7 * 86_400))
    }

    @Test func `a workspace's own idle time holds for remembered sessions too`() {
        #expect(limits(30, isRemembered: true).idle == .seconds(1_800))
    }

    @Test func `idle time never exceeds the absolute life`() {
        #expect(limits(43_200, isRemembered: false).idle == .seconds(7 * 86_400))
    }

    @Test func `the browser and system are told from a user agent`() {
        let device: SessionDevice = SessionDevice(
            userAgent: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/130.0 Safari/537.36")
        #expect(device.type == "desktop")
        #expect(device.browser == "Chrome")
        #expect(device.system == "macOS")
    }

    @Test func `an agent that says nothing is unknown`() {
        #expect(SessionDevice(userAgent: nil).type == "unknown")
    }
}
