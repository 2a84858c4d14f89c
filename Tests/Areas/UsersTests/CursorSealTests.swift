// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Paging
import Testing

@Suite struct CursorSealTests {
    private let seal: CursorSeal = CursorSeal(key: Secret(Array(repeating: 7, count: 32)))
    private let now: Timestamp = Timestamp(milliseconds: 1_800_000_000_000)
    private let tenant: UUID = UUID()
    private let place: CursorPlace = CursorPlace(keys: ["Ödön 😀", nil, ""], id: UUID(), direction: .backward)

    private func scope(_ search: String? = "ada", operation: String = "listUsers", tenant: UUID? = nil) -> CursorScope {
        CursorScope(
            operation: operation, tenantID: tenant ?? self.tenant, filters: [("search", search), ("role", nil)])
    }

    private func isRefused(_ text: String, _ scope: CursorScope, at time: Timestamp) -> Bool {
        do {
            _ = try seal.open(text, in: scope, at: time)
            return false
        } catch {
            return error.code == "VALIDATION_INVALID_CURSOR" && error.status == 400
        }
    }

    @Test func `a sealed place opens as it was`() throws {
        let text: String = seal.seal(place, in: scope(), at: now)
        #expect(try seal.open(text, in: scope(), at: now) == place)
    }

    @Test func `every changed character is noticed`() {
        let text: [Character] = Array(seal.seal(place, in: scope(), at: now))
        for index in text.indices {
            var changed: [Character] = text
            changed[index] = text[index] == "A" ? "B" : "A"
            #expect(isRefused(String(changed), scope(), at: now))
        }
    }

    @Test(arguments: ["", "A", "AQ", "not base64!", "====", String(repeating: "A", count: 200)])
    func `foreign text is refused`(text: String) {
        #expect(isRefused(text, scope(), at: now))
    }

    @Test func `a cursor of another list, filter or workspace is refused`() {
        let text: String = seal.seal(place, in: scope(), at: now)
        #expect(isRefused(text, scope("bob"), at: now))
        #expect(isRefused(text, scope(nil), at: now))
        #expect(isRefused(text, scope(operation: "listRoles"), at: now))
        #expect(isRefused(text, scope(tenant: UUID()), at: now))
    }

    @Test func `an absent filter differs from an empty one`() { #expect(scope(nil) != scope("")) }

    @Test func `a cursor lives for a day`() {
        let text: String = seal.seal(place, in: scope(), at: now)
        #expect(!isRefused(text, scope(), at: now + .seconds(86_400)))
        #expect(isRefused(text, scope(), at: now + .seconds(86_401)))
        #expect(isRefused(text, scope(), at: Timestamp(microseconds: now.microseconds - 120_000_000)))
    }

    @Test func `a previous key still opens and another one does not`() throws {
        let old: Secret<[UInt8]> = Secret(Array(repeating: 7, count: 32))
        let new: Secret<[UInt8]> = Secret(Array(repeating: 9, count: 32))
        let text: String = seal.seal(place, in: scope(), at: now)
        #expect(try CursorSeal(key: new, previous: [old]).open(text, in: scope(), at: now) == place)
        #expect(throws: APIFailure.self) { try CursorSeal(key: new).open(text, in: scope(), at: now) }
    }

    @Test func `the longest sort keys fit the parameter`() {
        let wide: CursorPlace = CursorPlace(
            keys: [String(repeating: "😀", count: 100)], id: UUID(), direction: .forward)
        #expect(seal.seal(wide, in: scope(), at: now).utf8.count <= 1_024)
    }
}
