// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractSchema
import Foundation
import Testing

/// Documents that nobody here wrote: each is generated, compiled without warnings, and made to read and write random
/// valid instances of its types without losing a property.
///
/// They take minutes, so `scripts/foreign` runs them and nothing else does. `CONTRACT_SEED` repeats a run.
@Suite(.enabled(if: ForeignDocuments.folder != nil, "scripts/foreign runs these"), .serialized)
struct ForeignDocumentTests {
    private static let seed =
        ForeignDocuments.environment["CONTRACT_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 0..<1_000_000)
    private static let instancesPerType = 20

    @Test func `there are documents`() { #expect(ForeignDocuments.all.count > 40) }

    @Test(arguments: ForeignDocuments.all) func `a foreign document compiles and loses nothing`(document: URL) throws {
        let package: ForeignPackage
        do {
            package = try ForeignPackage(document)
        } catch let refusal as ForeignPackage.Refusal {
            print("\(document.lastPathComponent): refused, \(refusal.findings) findings with their places")
            return
        }
        defer { #expect(throws: Never.self) { try package.remove() } }
        let share = package.operationsOfDocument == 0 ? 100 : 100 * package.operations / package.operationsOfDocument
        let head = "\(document.lastPathComponent): \(package.operations) of \(package.operationsOfDocument) operations"
        guard try package.compile() else {
            print("\(head) (\(share) %), no types")
            return
        }
        let instances = try Instances(
            package.effectiveDocument(), perType: Self.instancesPerType, seed: Self.seed)
        let rewritten = try package.rewritten(instances.lines)
        let typed = zip(instances.refused, rewritten.suffix(instances.refused.count)).filter { _, text in
            text != ForeignPackage.typeless
        }
        #expect(typed.isEmpty, "types of schemas that the planner refuses")
        let answers = zip(instances.all, rewritten).filter { _, text in text != ForeignPackage.typeless }
        let losses = answers.compactMap { instance, text in instance.complaint(about: text) }
        let types = Set(answers.map(\.0.type)).count
        print(
            "\(head) (\(share) %), \(answers.count) instances of \(types) of \(instances.types) schemas, "
                + "\(instances.refused.count) schemas refused, \(losses.count) losses, seed \(Self.seed)")
        #expect(losses.isEmpty, "\(losses.count): \(losses.prefix(20).joined(separator: "\n"))")
    }
}

/// The documents in the folder that the environment names.
enum ForeignDocuments {
    static let environment = ProcessInfo.processInfo.environment
    /// Folder of the public descriptions.
    static let folder = environment["CONTRACT_FOREIGN"].map { URL(filePath: $0).appending(path: "openapi") }

    static let all: [URL] = {
        guard let folder else { return [] }
        let large = "digitalocean/specification/DigitalOcean-public.v2.yaml"
        let small = ["single", "oai/pass"].flatMap { part -> [URL] in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: part).path)) ?? []
            return names.sorted().filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }
                .map { folder.appending(path: part).appending(path: $0) }
        }
        return small + [folder.appending(path: large)]
    }()
}
