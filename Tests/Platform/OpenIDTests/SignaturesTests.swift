// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import JWTKit
import Testing

@testable import OpenID

/// Every algorithm that a provider may sign with, by keys of its kind and by no others.
@Suite struct `signatures of providers` {
    /// Made for this test, and good for nothing else.
    private static let rsaKey: String = """
        -----BEGIN PRIVATE KEY-----
        MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQCVQs2DDUCxTl1X
        wvSwvKLhv+89HASXiii3tQVPhjWLTeGj0Wjg0YEkk/V4OnG5D76LvNrqAEs4wcmf
        vPuJONNc9O/wEKiGp71SK4BN7eg9G3Q87Jrpvr9ynV0XLspL0dmjLUTXrs5+JuZB
        W/Zq5sQDLThpXwncCBx2JhmLgqZeD5MZsbXEuRJGC2eReeTzLsLvHq3soDOpu5KQ
        3aGRTPegNJUnzHpHzPE+T0pK1ICe35Ekgqt7H5KupI4tIiiXqWMUF3Q3550/guZZ
        LnoxXuv2BZ86mx+H6DukLJyTKrQNUUWaScKAvJkJS8Xdlxy5ID4xq4/zyCrFcZ96
        NMJnQ4yXAgMBAAECggEACCeUq8bDFIzH+736eVds/LFsRCXuOEtDiznYFu6pqTkx
        jS4pMTMw/4sX26Axy18JVYAVY7htY6XuuovsICSbI5Z8L1zxoB208bLPuTI4wHHq
        CVQR6JhTxFLFnbkgM0E9RzV3b+Msg+bjKIn6Lf/6kIPdc6BOHRfSWkAdoCocpcHV
        sf33ichsAoGdAUiWPID38jt5x0KQE5v3EHlkkbf96Qn+UbD8WroN1rMFjfciqLpX
        0eS2RTA/1A5l6X14+6mhfVdFA5NH62MwygTVnjGSOl5+p1Ay6rW0xlh56+aFfbqJ
        DydF2UFfaoQYFn2lNAi/7G3x9/IBhkZMrDI4Ty8w1QKBgQDMF9dMDWXktxwK0HWV
        3cMjtYoSAdyspAHT78WOAhN6WDsijGns52pG4XEnAwhZv2Lnpy07raa68wm2ODpW
        r4OYF73PpSdT21Yd46pjdfOHV6esT49X3hmoXQQYTA+Q8/B/T7Lt/Gem86vW2js7
        +Q209oWqzLf2FYMYZGJtr8aAZQKBgQC7OO5b3QHmLB2Mqk884X93Ys4Op7WrHeOY
        NAa8JQuK3RdYGoXnqe2VCcLFguCXa9aRYLJEBFh9DQ+jcvcohHiBc6BvyGO7fZ7Y
        mksF9rbCCRkhTG/37maeJFs5yQXNdkCmthlZrj/y19lyWX9vO9boz8ROntxV/ETU
        e4km5KPDSwKBgQCA0Ud13DsE6kJL3Rlql0c0wb+87+nuGbKBp6QkptDOduQUQVYW
        TlY5GNBHlFVv+CmgF1eohElpVD88AS9pSWyg0dNfPVmeRyGKygjgsDEeqsfNLYZH
        Kos9RkBwaYmlryKL6K0CIz71FHXQrXuXtfHd13+0t3QhYaCWA75QhxKeNQKBgFUq
        TKNVIawGnVqDjo/vNACm3X0lJSq16fYulHG5mEqO0DOvvQHo9r45NnSKWIgI8g4n
        om/2Whpoepirj2rK99ZLNswip9t+BWgap84KsJALe3b+QmDR/bQqbaUXoKAaDsbH
        RzjYXxakwbGWrLV4zwYQnQf2k9w5aUYO/BDJKQWJAoGAQ5J+JQTYOwjA49W+By4i
        mv2atUCz7xFGpWDXmbx6aVMTMZYtZLgYCj+b4rm3bPlNdFEKDDPSlnE2afEn2KQ9
        IMjW5F+Z+isHclE/CQafn383ImQ8cs1H56fxiwgsydVS95Pb0uBZ+GXaLpShldFc
        3395EUprXLYx4nPBzxAYV1M=
        -----END PRIVATE KEY-----
        """
    private static let modulus: String =
        "lULNgw1AsU5dV8L0sLyi4b_vPRwEl4oot7UFT4Y1i03ho9Fo4NGBJJP1eDpxuQ--i7za6gBLOMHJn7z7iTjTXPTv8B"
        + "Cohqe9UiuATe3oPRt0POya6b6_cp1dFy7KS9HZoy1E167OfibmQVv2aubEAy04aV8J3AgcdiYZi4KmXg-TGbG1xLkS"
        + "RgtnkXnk8y7C7x6t7KAzqbuSkN2hkUz3oDSVJ8x6R8zxPk9KStSAnt-RJIKrex-SrqSOLSIol6ljFBd0N-edP4LmWS"
        + "56MV7r9gWfOpsfh-g7pCyckyq0DVFFmknCgLyZCUvF3ZccuSA-MauP88gqxXGfejTCZ0OMlw"
    /// Of a key of 1,024 bits.
    private static let shortModulus: String =
        "3C3_V6ikwqnDwYah3Lt5mrXs_L-vbPTLpQMmGnTfChNyS1mpSxifWktrmNfTaWu0oZFRhi3H1YGD87um04dA7yxnMA"
        + "OD6AumMHMaVsVeu7_5KemDN8cyUmrhXSvQcVmwdQRcj19BlEuoZAVq8axwtuyY5lUcaUBkJflz7547cCM"

    private struct Claims: JWTPayload {
        let sub: String
        func verify(using algorithm: some JWTAlgorithm) throws {}
    }

    /// A token of an algorithm, and the key that the provider publishes for it.
    private static func signed(_ algorithm: SignatureAlgorithm) async throws -> (token: String, key: JSONObject) {
        let keys: JWTKeyCollection = JWTKeyCollection()
        var published: JSONObject = ["kid": "k", "use": "sig"]
        switch algorithm {
        case .rs256: await keys.add(rsa: try rsa(), digestAlgorithm: .sha256)
        case .rs384: await keys.add(rsa: try rsa(), digestAlgorithm: .sha384)
        case .rs512: await keys.add(rsa: try rsa(), digestAlgorithm: .sha512)
        case .ps256: await keys.add(pss: try rsa(), digestAlgorithm: .sha256)
        case .ps384: await keys.add(pss: try rsa(), digestAlgorithm: .sha384)
        case .ps512: await keys.add(pss: try rsa(), digestAlgorithm: .sha512)
        case .es256:
            let pair: ES256PrivateKey = ES256PrivateKey()
            await keys.add(ecdsa: pair)
            published = try elliptic(published, "EC", "P-256", pair.parameters?.x, pair.parameters?.y)
        case .es384:
            let pair: ES384PrivateKey = ES384PrivateKey()
            await keys.add(ecdsa: pair)
            published = try elliptic(published, "EC", "P-384", pair.parameters?.x, pair.parameters?.y)
        case .edDSA:
            // RFC 8037, appendix A.
            let pair: EdDSA.PrivateKey = try EdDSA.PrivateKey(
                d: "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A", curve: .ed25519)
            await keys.add(eddsa: pair)
            published = try elliptic(
                published, "OKP", "Ed25519", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo", nil)
        }
        if published["kty"] == nil {
            for (name, value) in [("kty", "RSA"), ("n", modulus), ("e", "AQAB")] { published[name] = .string(value) }
        }
        return (try await keys.sign(Claims(sub: "somebody")), published)
    }

    private static func rsa() throws -> Insecure.RSA.PrivateKey { try Insecure.RSA.PrivateKey(pem: rsaKey) }

    private static func elliptic(
        _ published: JSONObject, _ type: String, _ curve: String, _ x: String?, _ y: String?
    ) throws -> JSONObject {
        var published: JSONObject = published
        for (name, value) in [("kty", type), ("crv", curve), ("x", x), ("y", y)] {
            if let value { published[name] = .string(urlSafe(value)) }
        }
        return published
    }

    private static func urlSafe(_ text: String) -> String {
        text.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    @Test(arguments: SignatureAlgorithm.allCases)
    func `a signature is taken from its key`(algorithm: SignatureAlgorithm) async throws {
        let (token, members): (String, JSONObject) = try await Self.signed(algorithm)
        let key: VerificationKey = try #require(VerificationKey(members))
        #expect(key.serves(algorithm))
        #expect(await key.hasSigned(token, algorithm))
        let parts: [Substring] = token.split(separator: ".")
        let other: String = "\(parts[0]).eyJzdWIiOiJzb21lYm9keS1lbHNlIn0.\(parts[2])"
        #expect(await !key.hasSigned(other, algorithm))
        #expect(await !key.hasSigned("\(parts[0]).\(parts[1]).", algorithm))
    }

    @Test(arguments: SignatureAlgorithm.allCases)
    func `a signature counts under its own algorithm alone`(algorithm: SignatureAlgorithm) async throws {
        let (token, members): (String, JSONObject) = try await Self.signed(algorithm)
        let key: VerificationKey = try #require(VerificationKey(members))
        for other in SignatureAlgorithm.allCases where other != algorithm && key.serves(other) {
            #expect(await !key.hasSigned(token, other))
        }
    }

    @Test func `a short key signs nothing`() async throws {
        let (token, _): (String, JSONObject) = try await Self.signed(.rs256)
        let members: JSONObject = ["kty": "RSA", "n": .string(Self.shortModulus), "e": "AQAB"]
        let key: VerificationKey = try #require(VerificationKey(members))
        #expect(await !key.hasSigned(token, .rs256))
    }

    @Test func `a key of broken numbers signs nothing`() async throws {
        let (token, _): (String, JSONObject) = try await Self.signed(.es256)
        let members: JSONObject = ["kty": "EC", "crv": "P-256", "x": "AAAA", "y": "not base64!"]
        let key: VerificationKey = try #require(VerificationKey(members))
        #expect(await !key.hasSigned(token, .es256))
    }
}
