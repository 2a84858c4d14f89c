// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

/// Settings of every target.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")

/// The sides of the benchmark that need a foreign framework; a package of its own, so that no other build pays for it.
let package = Package(
    name: "beside",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1")  // what we compare with
    ],
    targets: [
        .target(name: "BenchModels", swiftSettings: strict),
        .executableTarget(
            name: "bench-hummingbird", dependencies: ["BenchModels", hummingbird], path: "Sources/BenchHummingbird",
            swiftSettings: strict),
        .executableTarget(
            name: "bench-trie", dependencies: [hummingbird], path: "Sources/BenchTrie", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
