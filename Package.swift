// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import Foundation
import PackageDescription

/// The one list that a new area extends: a module `<Name>Area` in `Sources/Areas/<Name>`.
let areas = ["Auth", "Users", "Roles", "Tenancy", "Secrets", "Audit", "Service"]

/// Compiler settings of every hand-written target: the compiler is the first reviewer.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let nio: [Target.Dependency] = [
    .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
]
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")

func module(
    _ name: String, _ path: String, _ dependencies: [Target.Dependency], exclude: [String] = [],
    resources: [Resource]? = nil
) -> Target {
    .target(
        name: name, dependencies: dependencies, path: path, exclude: exclude, resources: resources,
        swiftSettings: strict)
}

func tests(_ name: String, _ path: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, path: path, exclude: exclude, swiftSettings: strict)
}

/// SQL files beside an area's code are inputs of the generator, not of the compiler.
func sqlFiles(_ path: String) -> [String] {
    let folder = Context.packageDirectory + "/" + path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".sql") }.sorted()
}

let generator: [Target] = [
    module("ContractRuntime", "Generator/Runtime", []),
    module(
        "ContractServer", "Generator/ServerRuntime",
        nio + [
            "ContractRuntime", logging, lifecycle,
            .product(name: "NIOHTTP1", package: "swift-nio"),
            .product(name: "NIOHTTP2", package: "swift-nio-http2"),
            .product(name: "NIOSSL", package: "swift-nio-ssl"),
            .product(name: "NIOExtras", package: "swift-nio-extras"),
            .product(name: "NIOTLS", package: "swift-nio"),
            .product(name: "Metrics", package: "swift-metrics"),
        ]),
    module("ContractClient", "Generator/ClientRuntime", ["ContractRuntime"]),
    module(
        "ContractClientTransport", "Generator/ClientTransport",
        [
            "ContractRuntime", "ContractClient", .product(name: "AsyncHTTPClient", package: "async-http-client"),
            .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
        ]),
    module("ContractTesting", "Generator/TestingRuntime", ["ContractRuntime", "ContractClient", "ContractServer"]),
    module("OpenAPIDocument", "Generator/Document", [.product(name: "Yams", package: "Yams")]),
    module("ContractSchema", "Generator/Schema", ["ContractRuntime"]),
    module("ContractModel", "Generator/Model", ["OpenAPIDocument", "ContractRuntime"]),
    module("ContractQueries", "Generator/Queries", ["OpenAPIDocument", "ContractModel", "CLibPQ"]),
    module("ContractDiff", "Generator/Diff", ["OpenAPIDocument"]),
    module(
        "ContractMock", "Generator/Mock",
        nio + ["OpenAPIDocument", "ContractRuntime", .product(name: "NIOHTTP1", package: "swift-nio")]),
    module("ContractVerify", "Generator/Verify", ["OpenAPIDocument", "ContractRuntime", "ContractMock"]),
    module("ContractEmit", "Generator/Emit", ["OpenAPIDocument", "ContractModel"]),
    .executableTarget(
        name: "contract",
        dependencies: [
            "OpenAPIDocument", "ContractModel", "ContractQueries", "ContractEmit", "ContractRuntime", "ContractSchema",
            "ContractDiff", "ContractMock", "ContractVerify",
            .product(name: "AsyncHTTPClient", package: "async-http-client"),
            .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ], path: "Generator/Tool", swiftSettings: strict),
]

let generated: [Target] = [
    module("Errors", "Generated/Errors", ["ContractRuntime"]),
    module("Policy", "Generated/Policy", ["ContractRuntime"]),
    module("API", "Generated/API", ["ContractRuntime", "Errors", "Policy"]),
    module("Queries", "Generated/Queries", ["ContractRuntime", "API"]),
    module("Settings", "Generated/Settings", ["ContractRuntime"]),
    module("ZygoClient", "Generated/Client", ["ContractRuntime", "ContractClient", "API"]),
    module("Readers", "Generated/Readers", ["ContractRuntime", "API"]),
]

let platform: [Target] = [
    .systemLibrary(name: "CLibPQ", path: "Sources/C/CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CHiredis", path: "Sources/C/CHiredis", providers: [.apt(["libhiredis-dev"])]),
    .systemLibrary(
        name: "CQREncode", path: "Sources/C/CQREncode", pkgConfig: "libqrencode",
        providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CZlib", path: "Sources/C/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CAres", path: "Sources/C/CAres", pkgConfig: "libcares", providers: [.apt(["libc-ares-dev"])]),
    .systemLibrary(
        name: "CPublicSuffix", path: "Sources/C/CPublicSuffix", pkgConfig: "libpsl", providers: [.apt(["libpsl-dev"])]),
    .systemLibrary(name: "CIDN2", path: "Sources/C/CIDN2", pkgConfig: "libidn2", providers: [.apt(["libidn2-dev"])]),
    .systemLibrary(name: "CArgon2", path: "Sources/C/CArgon2", providers: [.apt(["libargon2-dev"])]),
    module("Postgres", "Sources/Platform/Postgres", nio + ["ContractRuntime", "CLibPQ", logging, lifecycle]),
    module("Migrations", "Sources/Platform/Migrations", ["ContractRuntime", "Postgres", crypto, logging]),
    module(
        "Partitions", "Sources/Platform/Partitions",
        ["ContractRuntime", "Postgres", logging, lifecycle, .product(name: "Metrics", package: "swift-metrics")]),
    module(
        "Redis", "Sources/Platform/Redis",
        nio + [
            "CHiredis", "ContractRuntime", logging, lifecycle, crypto,
            .product(name: "NIOSSL", package: "swift-nio-ssl"),
        ]),
    module(
        "RateLimits", "Sources/Platform/RateLimits", ["ContractRuntime", "Redis", crypto, logging, lifecycle]),
    module(
        "Secrecy", "Sources/Platform/Crypto",
        [
            "ContractRuntime", "CArgon2", crypto, .product(name: "NIOPosix", package: "swift-nio"),
            .product(name: "NIOCore", package: "swift-nio"),
        ]),
    module(
        "Tokens", "Sources/Platform/Tokens",
        [
            "ContractRuntime", "Secrecy", crypto, .product(name: "JWTKit", package: "jwt-kit"),
        ]),
    module("Egress", "Sources/Platform/Egress", ["ContractRuntime", "ContractClient", "ContractClientTransport"]),
    module(
        "OpenID", "Sources/Platform/OpenID",
        ["ContractRuntime", "Egress", "Secrecy", crypto, .product(name: "JWTKit", package: "jwt-kit")]),
    module(
        "Mail", "Sources/Platform/Mail",
        nio + [
            "ContractRuntime", logging, lifecycle, .product(name: "NIOSSL", package: "swift-nio-ssl"),
        ]),
    module(
        "TextMessages", "Sources/Platform/TextMessages",
        nio + [
            "ContractRuntime", "Secrecy", lifecycle, .product(name: "AsyncHTTPClient", package: "async-http-client"),
            .product(name: "NIOHTTP1", package: "swift-nio"),
        ]),
    module(
        "Telemetry", "Sources/Platform/Telemetry",
        [
            "ContractRuntime", logging, .product(name: "CoreMetrics", package: "swift-metrics"),
        ]),
    module(
        "Storage", "Sources/Platform/Storage",
        [
            "ContractClient", "ContractRuntime", crypto, .product(name: "NIOPosix", package: "swift-nio"),
            .product(name: "SystemPackage", package: "swift-system"),
        ]),
    module("Media", "Sources/Platform/Media", []),
    module("Gzip", "Sources/Platform/Gzip", ["CZlib"]),
    module(
        "Artifacts", "Sources/Platform/Artifacts", ["ContractRuntime", "Postgres", "Secrecy", "Storage", crypto]),
    module("QRImage", "Sources/Platform/QRImage", ["CQREncode"]),
    module(
        "DNS", "Sources/Platform/DNS",
        ["CAres", "CPublicSuffix", "CIDN2", .product(name: "NIOPosix", package: "swift-nio")]),
    module("AccessPorts", "Sources/Platform/AccessPorts", []),
    module("Places", "Sources/Platform/Places", ["AccessPorts", "ContractServer", logging, lifecycle]),
    module("Cookies", "Sources/Platform/Cookies", ["ContractRuntime", "Secrecy"]),
    module("Paging", "Sources/Platform/Paging", ["ContractRuntime", "Secrecy", crypto]),
    module(
        "Outbox", "Sources/Platform/Outbox",
        [
            "ContractRuntime", "Mail", "Postgres", "Secrecy", "TextMessages", logging, lifecycle,
        ]),
    module("Audit", "Sources/Platform/Audit", ["ContractRuntime", "Secrecy", crypto]),
    module(
        "Gates", "Sources/Platform/Gates",
        [
            "AccessPorts", "Audit", "ContractRuntime", "ContractServer", "Cookies", "Postgres", "Redis", "RateLimits",
            "TextMessages", "Tokens", "Secrecy", crypto, logging, lifecycle,
            .product(name: "Metrics", package: "swift-metrics"),
        ]),
]

/// Parts of web pages that an area serves, compiled into it.
let pages: [String: [Resource]] = [
    "Service": ["html", "css", "js"].map { .embedInCode("Reference/reference." + $0) }
]

let areaTargets: [Target] = areas.map { name in
    module(
        name + "Area", "Sources/Areas/" + name,
        [
            "ContractRuntime", "API", "Queries", "Policy", "Errors",
            "Audit", "Cookies", "Postgres", "QRImage", "Redis", "RateLimits", "Secrecy", "Tokens", "Outbox",
            "AccessPorts", "Paging", "TextMessages", "Egress", "OpenID", "Storage", "Media", "Artifacts", "Gzip",
            "DNS", crypto, logging,
        ],
        exclude: sqlFiles("Sources/Areas/" + name), resources: pages[name])
}

let product: [Target] = [
    module(
        "Server", "Sources/Server",
        areas.map { .init(stringLiteral: $0 + "Area") } + [
            "ContractRuntime", "ContractServer", "API", "Policy", "Errors", "Settings", "Queries",
            "Postgres", "Migrations", "Partitions", "Redis", "RateLimits", "Secrecy", "Tokens", "Mail", "Telemetry",
            "Gates", "Audit", "Outbox", "AccessPorts", "Cookies", "Paging", "Places", "TextMessages", "Egress",
            "OpenID", "Storage", "ContractClient", "ContractClientTransport", "Artifacts", "DNS", logging, lifecycle,
            .product(name: "Configuration", package: "swift-configuration"),
            .product(name: "SystemPackage", package: "swift-system"),
            .product(name: "Metrics", package: "swift-metrics"),
            .product(name: "NIOSSL", package: "swift-nio-ssl"),
        ] + nio),
    .executableTarget(
        name: "zygo",
        dependencies: [
            "Server", "Settings", "Audit", "Postgres", "Migrations", "Partitions", "Mail", "Secrecy", "Telemetry",
            "ZygoClient",
            "API",
            "ContractRuntime", "ContractClient", "ContractClientTransport",
            .product(name: "ArgumentParser", package: "swift-argument-parser"), logging, lifecycle,
            .product(name: "Metrics", package: "swift-metrics"),
            .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        ] + nio, path: "Sources/Command", swiftSettings: strict),
]

let testTargets: [Target] = [
    tests("RuntimeTests", "Tests/RuntimeTests", ["ContractRuntime"]),
    tests(
        "ServerRuntimeTests", "Tests/ServerRuntimeTests",
        nio + [
            "ContractRuntime", "ContractServer", logging, lifecycle,
        ]),
    tests(
        "ClientRuntimeTests", "Tests/ClientRuntimeTests",
        nio + [
            "ContractRuntime", "ContractClient", "ContractClientTransport", "ContractServer", "ContractTesting",
            "CompiledStreams", "Storage", logging, lifecycle,
        ]),
    tests(
        "GeneratorTests", "Tests/GeneratorTests",
        [
            "OpenAPIDocument", "ContractModel", "ContractEmit", "ContractQueries", "ContractDiff", "ContractMock",
            "ContractVerify", "ContractRuntime", "CompiledCase",
        ], exclude: ["Cases", "DiffCases"]),
    // The printed types of one case, compiled as the case expects them.
    .target(
        name: "CompiledCase", dependencies: ["ContractRuntime"],
        path: "Tests/GeneratorTests/Cases/members-and-presence/expected", exclude: ["API/Untagged.swift"],
        sources: ["API/Types.swift"], swiftSettings: strict),
    // All of one case, compiled and served.
    .target(
        name: "CompiledStreams", dependencies: ["ContractRuntime"],
        path: "Tests/GeneratorTests/Cases/streams/expected", sources: ["API"], swiftSettings: strict),
    tests(
        "PlatformTests", "Tests/Platform",
        nio + [
            "ContractRuntime", "ContractServer", "Postgres", "Migrations", "Partitions", "Redis", "RateLimits",
            "Secrecy", "Tokens", "Mail", "QRImage", "Storage", "Media", "ContractClient", "ContractClientTransport",
            "Telemetry", "Audit", "Cookies", "Gates", "Outbox", "Paging", "Places", "AccessPorts", "Egress",
            "OpenID", "Policy", "Server", "Settings", "TestSupport", "TextMessages", "zygo", "Gzip", "Artifacts",
            "DNS", logging, crypto, lifecycle,
            .product(name: "JWTKit", package: "jwt-kit"),
            .product(name: "CoreMetrics", package: "swift-metrics"), .product(name: "Yams", package: "Yams"),
        ]),
    .target(
        name: "TestSupport",
        dependencies: [
            "ContractRuntime", "ContractClient", "ContractClientTransport", "ContractServer", "ContractTesting",
            "ZygoClient", "API", "Server", "Settings", "Postgres", "Migrations", "Redis", "Mail", "Telemetry",
            "Secrecy", "TextMessages", "DNS", logging, lifecycle, crypto,
            .product(name: "NIOHTTP1", package: "swift-nio"),
            .product(name: "CoreMetrics", package: "swift-metrics"),
        ] + nio, path: "Tests/Support", swiftSettings: strict),
    tests(
        "AreasTests", "Tests/Areas",
        areas.map { .init(stringLiteral: $0 + "Area") } + [
            "AccessPorts", "Audit", "Paging", "Policy", "Errors", "Secrecy", "Server", "TestSupport", "API",
            "TextMessages", "ZygoClient", "ContractRuntime", "ContractClient", "Postgres", "Redis", "Artifacts",
            "Settings", "Storage", "DNS",
        ]),
    tests(
        "ContractTests", "Tests/ContractTests",
        [
            "TestSupport", "API", "Dice", "Policy", "Errors", "Gates", "ZygoClient", "ContractRuntime",
            "ContractClient",
        ]),
    module("Dice", "Tests/Dice", []),
    tests("SchemaTests", "Tests/SchemaTests", ["ContractRuntime", "ContractSchema", "Dice", "Policy", "Readers"]),
    tests("TidyTests", "Tests/TidyTests", []),
]

/// Programs of `scripts/bench`. What is beside us and needs another framework is a package of its own there.
let benchmarks: [Target] = [
    module("BenchReport", "Tests/Benchmarks/Report", []),
    module("BenchModels", "Tests/Benchmarks/Models", []),
    module("BenchSamples", "Tests/Benchmarks/Samples", ["API", "ContractRuntime"]),
    .target(name: "CAllocationCount", path: "Tests/Benchmarks/CAllocationCount"),
    .target(
        name: "BenchSupport",
        dependencies: [
            "ContractRuntime", "ContractServer", "Gates", "Policy", "RateLimits", "Redis", "Secrecy", "Server",
            "TestSupport",
        ], path: "Tests/Benchmarks/BenchSupport", swiftSettings: strict),
    .executableTarget(
        name: "bench", dependencies: nio + ["BenchReport"], path: "Tests/Benchmarks/Bench", swiftSettings: strict),
    .executableTarget(
        name: "bench-codec",
        dependencies: ["BenchReport", "BenchModels", "BenchSamples", "CAllocationCount", "API", "ContractRuntime"],
        path: "Tests/Benchmarks/Codec", swiftSettings: strict),
    .executableTarget(
        name: "bench-data",
        dependencies: nio + [
            "BenchReport", "BenchSupport", "ContractRuntime", "ContractServer", "Postgres", "Queries", "RateLimits",
            "Redis", "TestSupport",
        ], path: "Tests/Benchmarks/BenchData", swiftSettings: strict),
    .executableTarget(
        name: "bench-server",
        dependencies: nio + [
            "BenchSamples", "BenchSupport", "ContractRuntime", "ContractServer", "API", "Errors", "Policy", "Telemetry",
            "RateLimits", "Redis", "Secrecy", "TestSupport", "Server", logging,
            .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "Metrics", package: "swift-metrics"),
        ], path: "Tests/Benchmarks/BenchServer", swiftSettings: strict),
]

/// Names after commas in `ZYGO_TEST_TARGETS` build these test targets only.
let chosenTests: Set<String>? = Context.environment["ZYGO_TEST_TARGETS"].map { names in
    Set(names.split(separator: ",").map(String.init))
}
let wantedTests: [Target] = testTargets.filter { target in
    target.type != .test || chosenTests?.contains(target.name) ?? true
}
let targets: [Target] = generator + generated + platform + areaTargets + product + wantedTests + benchmarks
let package = Package(
    name: "zygo",
    platforms: [.macOS(.v15), .iOS(.v18)],
    products: [
        .executable(name: "contract", targets: ["contract"]),
        .executable(name: "zygo", targets: ["zygo"]),
        .library(name: "ZygoClient", targets: ["ZygoClient"]),
        .library(name: "ContractRuntime", targets: ["ContractRuntime"]),
        .library(name: "ContractServer", targets: ["ContractServer"]),
        .library(name: "ContractClient", targets: ["ContractClient"]),
        .library(name: "ContractClientTransport", targets: ["ContractClientTransport"]),
        .library(name: "ContractTesting", targets: ["ContractTesting"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),  // sockets, HTTP/1 pipelines
        .package(url: "https://github.com/apple/swift-nio-http2", from: "1.46.0"),  // HTTP/2
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),  // TLS
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),  // quiescing
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),  // structured logs
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),  // metrics interface
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),  // SHA-2, HMAC, AES-GCM, P-256
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: []),  // configuration
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),  // file paths of configuration
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),  // command lines
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),  // YAML with source marks
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),  // JWT, JWKS
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),  // HTTP client
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),  // services
    ],
    targets: targets,
    swiftLanguageModes: [.v6]
)
