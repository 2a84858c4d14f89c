// SPDX-License-Identifier: Apache-2.0

/// One arrow: contract, Generator, Generated, Sources; inside Sources Platform, Areas, Server.
enum DirectionChecks {
    static let all: [Check] = [
        areaToArea, platformToProduct, generatorToProduct, handlerToDriver, unsafeDoors, sqlInHandlers, productWords,
    ]

    /// Modules that know the product.
    private static let product: Set<String> = [
        "API", "Policy", "Errors", "Queries", "Settings", "ZygoClient", "Server",
    ]

    static let areaToArea = imports(
        "area imports area", cure: "declare a port of one or two functions here; Server wires it", covers: Room.isArea
    ) { module, _ in module.hasSuffix("Area") }

    static let platformToProduct = imports(
        "platform knows the product", cure: "take generated values as parameters; Server hands them in",
        covers: Room.isPlatform
    ) { module, _ in product.contains(module) || module.hasSuffix("Area") }

    static let generatorToProduct = imports(
        "generator knows the product", cure: "the toolchain imports its own modules only",
        covers: { $0.hasPrefix("Generator/") && $0.hasSuffix(".swift") }
    ) { module, _ in product.contains(module) || module.hasSuffix("Area") || module == "Postgres" || module == "Redis" }

    static let handlerToDriver = imports(
        "handler speaks to a driver",
        cure: "run a typed statement through `call`; a driver belongs behind a service's port",
        covers: { Room.isArea($0) && $0.hasSuffix("Handlers.swift") }
    ) { module, _ in module == "Postgres" || module == "Redis" }

    /// C stays behind one door each.
    static let unsafeDoors = imports(
        "C behind two doors", cure: "go through the module that owns the library's memory",
        covers: Room.isHandWrittenSwift
    ) { module, path in
        switch module {
        case "CLibPQ": !path.hasPrefix("Sources/Platform/Postgres/") && !path.hasPrefix("Generator/Queries/")
        case "CHiredis": !path.hasPrefix("Sources/Platform/Redis/")
        case "CQREncode": !path.hasPrefix("Sources/Platform/QRImage/")
        case "CArgon2": !path.hasPrefix("Sources/Platform/Crypto/")
        default: false
        }
    }

    static let sqlInHandlers = Check(
        name: "SQL in an area's Swift", covers: Room.isArea,
        inspect: { file in
            file.code.literals.compactMap { literal in
                guard ["SELECT", "INSERT", "DELETE"].contains(where: { literal.text.holds($0) }),
                    literal.text.contains(#/\b(SELECT|INSERT INTO|DELETE FROM) [a-z(]/#.simple)
                else { return nil }
                return Check.Complaint(line: literal.line, what: "SQL away from its home")
            }
        }, cure: "move the statement into the `.sql` file of this stem")

    /// The toolchain serves any contract, so it may not have heard of this one; comments and cases included.
    static let productWords = Check(
        name: "product word in the toolchain", covers: { $0.hasPrefix("Generator/") },
        inspect: { file in
            let words = ["webhook", "invoice", "zygo"]
            let text = file.text.lowercased()
            guard words.contains(where: { text.holds($0) }) else { return [] }
            return file.lines.enumerated().compactMap { number, line in
                let line = line.lowercased()
                guard let word = words.first(where: { line.holds($0) }) else { return nil }
                return Check.Complaint(line: number + 1, what: "the toolchain says `\(word)`")
            }
        }, cure: "take the word from the contract or as a parameter; examples speak of pets and books")

    private static func imports(
        _ name: String, cure: String, covers: @escaping @Sendable (String) -> Bool,
        forbids: @escaping @Sendable (_ module: String, _ path: String) -> Bool
    ) -> Check {
        Check(
            name: name, covers: covers,
            inspect: { file in
                let declaration = Self.declaration
                return file.code.lines.enumerated().compactMap { number, line in
                    guard line.holds("import "), let match = line.firstMatch(of: declaration),
                        case let module = String(match.output.1), forbids(module, file.path)
                    else {
                        return nil
                    }
                    return Check.Complaint(line: number + 1, what: "`import \(module)`")
                }
            }, cure: cure)
    }

    private static var declaration: Regex<(Substring, Substring)> {
        #/^(?:@\w+(?:\(\w+\))? )*(?:public |package |internal |private )?import (?:struct |enum |class )?(\w+)/#
    }
}
