// SPDX-License-Identifier: Apache-2.0
import Outbox
import Testing

@testable import Server

@Suite struct `origins of browsers` {
    private let production = Origins(
        listed: ["https://app.zygo.example", "http://odd.example:8080"], hostSuffix: "zygo.example",
        isLoopbackAllowed: false)
    private let development = Origins(listed: [], hostSuffix: "zygo.example", isLoopbackAllowed: true)

    @Test(arguments: [
        "https://app.zygo.example", "http://odd.example:8080", "https://acme.zygo.example",
        "https://a-1.zygo.example", "https://a.zygo.example",
    ])
    func `listed pages and workspaces may call`(origin: String) { #expect(production.isAllowed(origin)) }

    @Test(arguments: [
        "", "null", "*", "https://zygo.example", "http://acme.zygo.example", "https://a.b.zygo.example",
        "https://evilzygo.example", "https://acme.zygo.example.evil.test", "https://acme.zygo.example:444",
        "https://acme.zygo.example/", "https://-a.zygo.example", "https://a-.zygo.example", "https://.zygo.example",
        "https://ACME.zygo.example", "https://evil.test#.zygo.example", "https://evil.test/.zygo.example",
        "https://user@.zygo.example", "https://äcme.zygo.example", "https://app.zygo.example.", "http://odd.example",
        "http://localhost", "http://127.0.0.1:3000", "HTTPS://app.zygo.example",
    ])
    func `nobody else may`(origin: String) { #expect(!production.isAllowed(origin)) }

    @Test(arguments: ["http://localhost", "http://localhost:3000", "http://127.0.0.1", "http://127.0.0.1:65535"])
    func `a developer's own pages may call in development`(origin: String) { #expect(development.isAllowed(origin)) }

    @Test(arguments: [
        "http://localhost:", "http://localhost:a", "http://localhost.evil.test", "http://localhost:3000/",
        "http://localhost:3000@evil.test", "http://127.0.0.1.evil.test", "http://127.0.0.11", "http://localhost:٣",
        "null",
    ])
    func `look-alikes of them may not`(origin: String) { #expect(!development.isAllowed(origin)) }

    @Test func `only workspaces' own pages keep a cookie, each that of its own workspace`() {
        #expect(production.isWorkspacePage("https://acme.zygo.example"))
        #expect(!production.isWorkspacePage("https://app.zygo.example.evil.test"))
        #expect(!production.isWorkspacePage("http://odd.example:8080"))
        #expect(production.isHome("https://acme.zygo.example", slug: "acme"))
        #expect(!production.isHome("https://acme.zygo.example", slug: "other"))
        #expect(!production.isHome("https://acme.zygo.example", slug: nil))
        #expect(!production.isHome("http://localhost", slug: "acme"))
        #expect(development.isHome("http://localhost:3000", slug: "acme"))
    }

    @Test func `a label has at most 63 characters`() {
        #expect(production.isAllowed("https://" + String(repeating: "a", count: 63) + ".zygo.example"))
        #expect(!production.isAllowed("https://" + String(repeating: "a", count: 64) + ".zygo.example"))
    }
}

@Suite struct `texts of mails` {
    private func render(_ template: String, _ variables: [String: String]) throws -> (String, String, String) {
        let mail = try #require(MailTemplates().render(template: template, locale: "en", variables: variables))
        return (mail.subject, mail.text, mail.html)
    }

    @Test func `variables are put in, as text and escaped in HTML`() throws {
        let variables = [
            "inviter": "<b>Eve</b> & \"co\"", "workspace": "Acme's", "role": "{token}", "token": "a=1&b=2",
        ]
        let (subject, text, html) = try render("team-invitation", variables)
        #expect(subject == "<b>Eve</b> & \"co\" invites you to Acme's")
        #expect(text.contains("<b>Eve</b> & \"co\" invites you to join the workspace Acme's as {token}."))
        #expect(text.contains("\n\na=1&b=2\n\n"))
        #expect(html.contains("&lt;b&gt;Eve&lt;/b&gt; &amp; &quot;co&quot;") && !html.contains("<b>"))
        #expect(html.contains("Acme&#39;s") && html.contains("<p>a=1&amp;b=2</p>"))
    }

    @Test func `the code is in text and HTML of a verification`() throws {
        let (subject, text, html) = try render("email-verification", ["code": "012345"])
        #expect(subject == "Your verification code: 012345")
        #expect(text.contains("\n\n012345\n\n") && html.contains("<p>012345</p>"))
    }

    @Test func `a subject stays one line, an absent variable is empty`() throws {
        let (subject, _, _) = try render("team-invitation", ["inviter": "Eve\r\nBcc: x@y.z\u{7F}"])
        #expect(subject == "EveBcc: x@y.z invites you to ")
    }

    @Test(arguments: [
        "email-verification", "password-reset", "password-changed", "security-alert", "account-locked",
        "team-invitation",
    ])
    func `no template leaves a brace behind`(template: String) throws {
        let (subject, text, html) = try render(template, [:])
        for part in [subject, text, html] { #expect(!part.contains("{") && !part.isEmpty) }
    }

    @Test func `an unknown template is none`() {
        #expect(MailTemplates().render(template: "nothing", locale: "en", variables: [:]) == nil)
    }
}
