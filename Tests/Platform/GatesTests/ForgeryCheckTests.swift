// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Cookies
import Foundation
import Secrecy
import Testing

@testable import Gates

@Suite struct `a change that a cookie proves` {
    private static let cookies = SessionCookies(
        name: "session", sameSite: .strict, isSecure: true,
        keyed: KeyedDigest(master: Secret([UInt8](repeating: 7, count: 32))))
    private static let session = UUID(wire: "11111111-1111-4111-8111-111111111111") ?? UUID()
    private static let digest = tokenDigest("value")
    private static let check = ForgeryCheck(
        cookies: cookies,
        origins: PageOrigins(
            isWorkspacePage: { $0.hasSuffix(".zygo.tech") }, isHome: { $0 == "https://\($1 ?? "").zygo.tech" }))
    private static let proof = ForgeryCheck.Proof(sessionID: session, digest: digest, slug: "acme")
    private static var token: String { cookies.csrfToken(of: session, digest: digest) }

    private func reason(_ headers: [(name: String, value: String)], by method: HTTPMethodName = .post) -> String? {
        let refusal = Self.check.refusal(of: RequestMessage(method: method, headers: headers), Self.proof)
        guard let refusal else { return nil }
        #expect(refusal.code == "AUTH_CSRF_INVALID" && refusal.status == 403)
        guard case .string(let reason)? = refusal.details.first(where: { $0.name == "reason" })?.value else {
            return "?"
        }
        return reason
    }

    private func headers(
        origin: String? = "https://acme.zygo.tech", token: String? = Self.token, type: String? = "application/json"
    ) -> [(name: String, value: String)] {
        [("origin", origin), ("x-csrf-token", token), ("content-type", type)].compactMap { name, value in
            value.map { (name, $0) }
        }
    }

    @Test func `the workspace's page with its token is let through`() {
        #expect(reason(headers()) == nil)
        #expect(reason(headers(type: "application/json; charset=utf-8")) == nil)
        #expect(reason(headers(type: "Multipart/Form-Data; boundary=x")) == nil)
        #expect(reason(headers(type: nil)) == nil)
    }

    @Test func `reads need nothing`() {
        for method in [HTTPMethodName.get, .head, .options] { #expect(reason([], by: method) == nil) }
    }

    @Test(arguments: [nil, "https://other.zygo.tech", "http://acme.zygo.tech", "https://acme.zygo.tech.evil", "null"])
    func `another page is refused`(origin: String?) {
        #expect(reason(headers(origin: origin)) == "origin")
    }

    @Test func `without an origin the referer's counts, with one it does not`() {
        let rest = headers(origin: nil)
        #expect(reason([("referer", "https://acme.zygo.tech/roles?x=1")] + rest) == nil)
        #expect(reason([("referer", "https://acme.zygo.tech@evil.example/")] + rest) == "origin")
        #expect(reason([("referer", "https://acme.zygo.tech/"), ("origin", "null")] + rest) == "origin")
    }

    @Test func `the token is that of this session and this value of its cookie`() {
        let otherValue = Self.cookies.csrfToken(of: Self.session, digest: tokenDigest("other"))
        let otherSession = Self.cookies.csrfToken(of: UUID(), digest: Self.digest)
        for token in [nil, "", "nonsense", otherValue, otherSession, Self.token + "A"] {
            #expect(reason(headers(token: token)) == "token")
        }
    }

    @Test(arguments: ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])
    func `a format that a form can send is refused`(type: String) {
        #expect(reason(headers(type: type)) == "content_type")
    }

    @Test func `a body without a format is refused`() {
        #expect(reason(headers(type: nil) + [("content-length", "7")]) == "content_type")
        #expect(reason(headers(type: nil) + [("transfer-encoding", "chunked")]) == "content_type")
    }

    @Test func `cookies carry what browsers need to keep them safe`() {
        let plain = SessionCookies(
            name: "session", sameSite: .lax, isSecure: false,
            keyed: KeyedDigest(master: Secret([UInt8](repeating: 7, count: 32))))
        #expect(
            Self.cookies.session(Secret("v"), lifetime: nil) == "session=v; Path=/; HttpOnly; SameSite=Strict; Secure")
        #expect(
            plain.session(Secret("v"), lifetime: .seconds(60))
                == "session=v; Path=/; HttpOnly; SameSite=Lax; Max-Age=60")
        #expect(Self.cookies.cleared == "session=; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=0")
    }
}
