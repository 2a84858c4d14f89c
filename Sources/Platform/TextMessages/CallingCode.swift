// SPDX-License-Identifier: Apache-2.0

/// One calling code of the world's numbering plan: whose it is and how long the numbers behind it are.
struct CallingCode: Sendable {
    let code: String
    /// ISO 3166-1 alpha-2, the main one first; empty for codes of no country.
    let countries: [String]
    /// Digits behind the code.
    let lengths: ClosedRange<Int>

    /// Where a number is at home.
    struct Home: Sendable {
        let country: String?
    }

    /// Nil for a number that the plan does not have.
    func home(of national: Substring) -> Home? {
        guard lengths.contains(national.utf8.count), national.first != "0" || Self.keepsZero.contains(code) else {
            return nil
        }
        guard code == Self.northAmerica else { return Home(country: countries.first) }
        // Area and exchange of North America begin with 2 to 9.
        let area: String = String(national.prefix(3))
        guard let exchange = national.dropFirst(3).first, area >= "200", exchange >= "2" else { return nil }
        return Home(country: Self.areas[area] ?? "US")
    }

    /// Code and number of what people dial inside the country.
    func international(_ national: String) -> String {
        for trunk in Self.trunks[code] ?? (Self.keepsZero.contains(code) ? [] : ["0"]) where national.hasPrefix(trunk) {
            let rest: Substring = national.dropFirst(trunk.count)
            if lengths.contains(rest.utf8.count) { return code + rest }
        }
        return code + national
    }

    /// The plan of a country.
    static func plan(of country: String) -> CallingCode? { byCountry[country] }

    /// The plan whose code these digits begin with; no code is the beginning of another one.
    static func plan(inFrontOf digits: Substring) -> CallingCode? {
        for length in 1...3 {
            if let plan = byCode[String(digits.prefix(length))] { return plan }
        }
        return nil
    }

    private static let northAmerica: String = "1"
    /// Italy's numbers keep the zero that others drop.
    private static let keepsZero: Set<String> = ["39"]
    /// What is dialled in front of a number inside the country, where it is not `0`.
    private static let trunks: [String: [String]] = ["1": ["1"], "7": ["8"], "36": ["06"], "370": ["8", "0"]]

    /// Services that bill the sender or the owner of the number.
    static let premium: [String] = [
        "+1900", "+3090", "+31900", "+31906", "+31909", "+3389", "+34803", "+34806", "+34807", "+4190", "+43900",
        "+43901", "+43930", "+43931", "+4470", "+4490", "+4491", "+4498", "+4870", "+49137", "+49900", "+6119",
        "+81990", "+979",
    ]

    private static let all: [CallingCode] = table.split(separator: ",").compactMap { (entry: Substring) in
        let words: [Substring] = entry.split(separator: " ")
        guard words.count == 4, let least = Int(words[2]), let most = Int(words[3]) else { return nil }
        let countries: [String] = words[1] == "-" ? [] : words[1].split(separator: "/").map(String.init)
        return CallingCode(code: String(words[0]), countries: countries, lengths: least...most)
    }

    private static let byCode: [String: CallingCode] = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

    private static let byCountry: [String: CallingCode] = {
        var plans: [String: CallingCode] = [:]
        for plan in all {
            for country in plan.countries { plans[country] = plan }
        }
        guard let america = byCode[northAmerica] else { return plans }
        for country in Set(areas.values) { plans[country] = america }
        return plans
    }()

    /// Areas of North America outside the United States.
    private static let areas: [String: String] = {
        var areas: [String: String] = [:]
        for entry in islands.split(separator: ",") {
            let words: [Substring] = entry.split(separator: " ")
            for area in words.dropFirst() { areas[String(area)] = String(words[0]) }
        }
        return areas
    }()

    private static let islands: String = """
        CA 204 226 236 249 250 257 263 289 306 343 354 365 367 368 382 403 416 418 428 431 437 438 450 460 468 474 \
        506 514 519 537 548 568 579 581 584 587 604 613 639 647 672 683 705 709 742 753 778 780 782 807 819 825 851 \
        867 873 879 902 905 942,BS 242,BB 246,AI 264,AG 268,VG 284,VI 340,KY 345,BM 441,GD 473,TC 649,JM 658 876,MS \
        664,MP 670,GU 671,AS 684,SX 721,LC 758,DM 767,VC 784,PR 787 939,DO 809 829 849,TT 868,KN 869
        """

    /// Code, countries, shortest and longest number behind the code.
    private static let table: String = """
        1 US 10 10,7 RU/KZ 10 10,20 EG 8 10,27 ZA 9 9,30 GR 10 10,31 NL 9 11,32 BE 8 9,33 FR 9 9,34 ES 9 9,\
        36 HU 8 9,39 IT/VA 6 12,40 RO 9 9,41 CH 9 9,43 AT 4 13,44 GB/GG/IM/JE 9 10,45 DK 8 8,46 SE 7 10,\
        47 NO/SJ 8 8,48 PL 9 9,49 DE 6 13,51 PE 8 9,52 MX 10 10,53 CU 6 8,54 AR 10 11,55 BR 10 11,56 CL 9 9,\
        57 CO 8 10,58 VE 10 10,60 MY 8 10,61 AU/CX/CC 9 9,62 ID 7 12,63 PH 8 10,64 NZ 8 10,65 SG 8 8,66 TH 8 9,\
        81 JP 9 10,82 KR 8 11,84 VN 9 10,86 CN 9 11,90 TR 10 10,91 IN 10 10,92 PK 9 10,93 AF 9 9,94 LK 9 9,\
        95 MM 7 10,98 IR 10 10,211 SS 9 9,212 MA/EH 9 9,213 DZ 8 9,216 TN 8 8,218 LY 8 9,220 GM 7 7,221 SN 9 9,\
        222 MR 8 8,223 ML 8 8,224 GN 8 9,225 CI 10 10,226 BF 8 8,227 NE 8 8,228 TG 8 8,229 BJ 8 10,230 MU 7 8,\
        231 LR 7 9,232 SL 8 8,233 GH 9 9,234 NG 8 10,235 TD 8 8,236 CF 8 8,237 CM 8 9,238 CV 7 7,239 ST 7 7,\
        240 GQ 9 9,241 GA 7 8,242 CG 9 9,243 CD 9 9,244 AO 9 9,245 GW 7 9,246 IO 7 7,248 SC 7 7,249 SD 9 9,\
        250 RW 9 9,251 ET 9 9,252 SO 7 9,253 DJ 8 8,254 KE 9 10,255 TZ 9 9,256 UG 9 9,257 BI 8 8,258 MZ 8 9,\
        260 ZM 9 9,261 MG 9 10,262 RE/YT 9 9,263 ZW 5 10,264 NA 8 9,265 MW 7 9,266 LS 8 8,267 BW 7 8,268 SZ 7 8,\
        269 KM 7 7,290 SH 4 5,291 ER 7 7,297 AW 7 7,298 FO 6 6,299 GL 6 6,350 GI 8 8,351 PT 9 9,352 LU 4 11,\
        353 IE 7 9,354 IS 7 9,355 AL 8 9,356 MT 8 8,357 CY 8 8,358 FI/AX 5 12,359 BG 7 9,370 LT 8 8,371 LV 8 8,\
        372 EE 7 8,373 MD 8 8,374 AM 8 8,375 BY 9 10,376 AD 6 9,377 MC 8 9,378 SM 6 10,380 UA 9 9,381 RS 7 9,\
        382 ME 8 9,383 XK 8 9,385 HR 8 9,386 SI 8 8,387 BA 8 9,389 MK 8 8,420 CZ 9 9,421 SK 9 9,423 LI 7 9,\
        500 FK 5 5,501 BZ 7 7,502 GT 8 8,503 SV 7 8,504 HN 8 8,505 NI 8 8,506 CR 8 8,507 PA 7 8,508 PM 6 9,\
        509 HT 8 8,590 GP/BL/MF 9 9,591 BO 8 8,592 GY 7 7,593 EC 8 9,594 GF 9 9,595 PY 7 9,596 MQ 9 9,597 SR 6 7,\
        598 UY 7 8,599 CW/BQ 7 8,670 TL 7 8,672 NF 6 6,673 BN 7 7,674 NR 7 7,675 PG 7 8,676 TO 5 7,677 SB 5 7,\
        678 VU 5 7,679 FJ 7 7,680 PW 7 7,681 WF 6 6,682 CK 5 5,683 NU 4 7,685 WS 5 7,686 KI 5 8,687 NC 6 6,\
        688 TV 5 6,689 PF 6 8,690 TK 4 7,691 FM 7 7,692 MH 7 7,800 - 8 8,808 - 8 8,850 KP 6 10,852 HK 8 8,\
        853 MO 8 8,855 KH 8 9,856 LA 8 10,870 - 9 12,878 - 12 12,880 BD 8 10,881 - 9 10,882 - 7 12,883 - 9 12,\
        886 TW 8 9,888 - 11 11,960 MV 7 7,961 LB 7 8,962 JO 8 9,963 SY 8 9,964 IQ 8 10,965 KW 8 8,966 SA 9 9,\
        967 YE 7 9,968 OM 8 8,970 PS 8 9,971 AE 8 9,972 IL 8 9,973 BH 8 8,974 QA 7 8,975 BT 7 8,976 MN 8 8,\
        977 NP 8 10,979 - 9 9,992 TJ 9 9,993 TM 8 8,994 AZ 9 9,995 GE 9 9,996 KG 9 9,998 UZ 9 9
        """
}
