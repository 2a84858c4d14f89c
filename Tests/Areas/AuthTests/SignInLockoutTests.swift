// SPDX-License-Identifier: Apache-2.0
import AuthArea
import ContractRuntime
import Testing

@Suite struct SignInLockoutTests {
    private let start: Timestamp = Timestamp(milliseconds: 1_800_000_000_000)
    private let key: [UInt8] = [1, 2, 3]

    @Test(
        arguments: [
            (1, nil), (4, nil), (5, 900), (6, nil), (9, nil), (10, 3_600), (14, nil), (15, 86_400), (16, 86_400),
        ])
    func `tiers lock at their failure`(count: Int, seconds: Int?) {
        #expect(LockoutTiers.password.lock(atFailure: count) == seconds.map { .seconds($0) })
    }

    @Test func `the fifth try is admitted and the sixth meets the lock`() async {
        let lockout: LocalSignInLockout = LocalSignInLockout()
        for failures in 1...5 { #expect(await lockout.admit(key, now: start) == .admitted(failures: failures)) }
        let lock: SignInLock = SignInLock(until: start + .seconds(900), length: .seconds(900))
        #expect(await lockout.admit(key, now: start) == .locked(lock))
        #expect(await lockout.admit(key, now: start + .seconds(899)) == .locked(lock))
    }

    @Test func `locked tries do not count and the count goes on after the lock`() async {
        let lockout: LocalSignInLockout = LocalSignInLockout()
        for _ in 0..<9 { _ = await lockout.admit(key, now: start) }
        #expect(await lockout.admit(key, now: start + .seconds(900)) == .admitted(failures: 6))
    }

    @Test func `of a hundred parallel tries five are admitted`() async {
        let lockout: LocalSignInLockout = LocalSignInLockout()
        let admitted: Int = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<100 {
                group.addTask {
                    if case .admitted = await lockout.admit(key, now: start) { return true }
                    return false
                }
            }
            return await group.reduce(0) { (sum: Int, isAdmitted: Bool) -> Int in sum + (isAdmitted ? 1 : 0) }
        }
        #expect(admitted == 5)
    }

    @Test func `a right password forgets everything`() async {
        let lockout: LocalSignInLockout = LocalSignInLockout()
        for _ in 0..<5 { _ = await lockout.admit(key, now: start) }
        await lockout.forgive(key, now: start)
        #expect(await lockout.admit(key, now: start) == .admitted(failures: 1))
    }

    @Test func `a try without verdict is taken back with the lock that it set`() async {
        let lockout: LocalSignInLockout = LocalSignInLockout()
        for _ in 0..<5 { _ = await lockout.admit(key, now: start) }
        await lockout.takeBack(key, failures: 5, now: start)
        #expect(await lockout.admit(key, now: start) == .admitted(failures: 5))
    }

    @Test func `failures are forgotten a day after the last one`() async {
        let lockout: LocalSignInLockout = LocalSignInLockout()
        for _ in 0..<4 { _ = await lockout.admit(key, now: start) }
        #expect(await lockout.admit(key, now: start + .seconds(86_401)) == .admitted(failures: 1))
    }

    @Test func `keys do not share a count`() async {
        let lockout: LocalSignInLockout = LocalSignInLockout()
        for _ in 0..<5 { _ = await lockout.admit(key, now: start) }
        #expect(await lockout.admit([9], now: start) == .admitted(failures: 1))
    }
}
