// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// Finds the operation of a path by comparing bytes; literal segments win over parameters.
public struct APIRouter: Sendable {
    public init() {}

    /// The node of a path that begins with a slash, behind the base or at the host's root; nil for none.
    /// `parameters` gets the byte range of each path parameter.
    public func node(for path: UnsafeRawBufferPointer, isRoot: Bool, parameters: inout [Range<Int>]) -> Int? {
        let scan: PathScan = PathScan(path)
        return isRoot ? scan.node1(0, &parameters) : scan.node0(0, &parameters)
    }

    /// Index of the operation that a node has under a method.
    public func operation(at node: Int, method: HTTPMethodName) -> Int? {
        switch (node, method) {
        case (2, .get): OperationIndex.listBeds
        case (4, .get): OperationIndex.getHealth
        case (5, .get): OperationIndex.getMyBed
        case (6, .get): OperationIndex.getBed
        case (7, .get): OperationIndex.getFile
        case (8, .post): OperationIndex.createRow
        default: nil
        }
    }
}

/// One path on its way through the tree; each method stands before one segment.
private struct PathScan {
    private let path: UnsafeRawBufferPointer

    init(_ path: UnsafeRawBufferPointer) { self.path = path }

    /// Where the segment that begins behind the slash at `slash` ends.
    private func end(_ slash: Int) -> Int {
        var end: Int = slash + 1
        while end < path.count, path[end] != 0x2F { end += 1 }
        return end
    }

    private func has(_ text: StaticString, at start: Int) -> Bool {
        let bytes: UnsafePointer<UInt8> = text.utf8Start
        for offset in 0..<text.utf8CodeUnitCount where path[start + offset] != bytes[offset] {
            return false
        }
        return true
    }

    func node0(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 4:
            if has("beds", at: slash + 1), let found: Int = node2(end, &parameters) { return found }
        case 5:
            if has("files", at: slash + 1), let found: Int = node3(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node1(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 6:
            if has("health", at: slash + 1), let found: Int = node4(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node2(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 2 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 4:
            if has("mine", at: slash + 1), let found: Int = node5(end, &parameters) { return found }
        default: break
        }
        parameters.append((slash + 1)..<end)
        if let found: Int = node6(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node3(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = self.end(slash)
        if end - slash - 1 > 5, has(".json", at: end - 5) {
            parameters.append((slash + 1 + 0)..<(end - 5))
            if let found: Int = node7(end, &parameters) { return found }
            parameters.removeLast()
        }
        return nil
    }

    func node4(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 4 : nil
    }

    func node5(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 5 : nil
    }

    func node6(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 6 }
        let end: Int = self.end(slash)
        switch end - slash - 1 {
        case 4:
            if has("rows", at: slash + 1), let found: Int = node8(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node7(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 7 : nil
    }

    func node8(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        slash >= path.count ? 8 : nil
    }
}
