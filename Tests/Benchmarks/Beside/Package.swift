// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

/// The side of the benchmark that needs a foreign framework; a package of its own, so that no other build pays for it.
let package = Package(
    name: "beside",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1")  // what we compare with
    ],
    targets: [
        .executableTarget(
            name: "bench-hummingbird", dependencies: [.product(name: "Hummingbird", package: "hummingbird")],
            path: "Sources",
            swiftSettings: [.enableUpcomingFeature("ExistentialAny"), .treatAllWarnings(as: .error)])
    ],
    swiftLanguageModes: [.v6]
)
