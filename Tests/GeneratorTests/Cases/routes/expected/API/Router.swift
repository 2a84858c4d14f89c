// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// Finds the operation of a path by comparing bytes; literal segments win over parameters.
public struct APIRouter: Sendable {
    public init() {}

    /// The node of a path that begins with a slash, behind the base or at the host's root; nil for none.
    /// `parameters` gets the byte range of each path parameter.
    public func node(for path: UnsafeRawBufferPointer, isRoot: Bool, parameters: inout [Range<Int>]) -> Int? {
        let scan: PathScan = PathScan(path: PathBytes(path))
        return isRoot ? scan.node1(0, &parameters) : scan.node0(0, &parameters)
    }

    /// Index of the operation that a node has under a method.
    public func operation(at node: Int, method: HTTPMethodName) -> Int? {
        switch node {
        case 2: method == .get ? OperationIndex.listBeds : nil
        case 4: method == .get ? OperationIndex.getHealth : nil
        case 5: method == .get ? OperationIndex.getMyBed : nil
        case 6: method == .get ? OperationIndex.getBed : nil
        case 7: method == .get ? OperationIndex.getFile : nil
        case 8: method == .post ? OperationIndex.createRow : nil
        default: nil
        }
    }
}

/// One path on its way through the tree; each method stands before one segment.
private struct PathScan {
    let path: PathBytes

    func node0(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 4:
            if path.has("beds", at: slash + 1), let found: Int = node2(end, &parameters) { return found }
        case 5:
            if path.has("files", at: slash + 1), let found: Int = node3(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node1(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 6:
            if path.has("health", at: slash + 1), let found: Int = node4(end, &parameters) { return found }
        default: break
        }
        return nil
    }

    func node2(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return 2 }
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 4:
            if path.has("mine", at: slash + 1), let found: Int = node5(end, &parameters) { return found }
        default: break
        }
        parameters.append((slash + 1)..<end)
        if let found: Int = node6(end, &parameters) { return found }
        parameters.removeLast()
        return nil
    }

    func node3(_ slash: Int, _ parameters: inout [Range<Int>]) -> Int? {
        guard slash < path.count else { return nil }
        let end: Int = path.end(slash)
        if end - slash - 1 > 5, path.has(".json", at: end - 5) {
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
        let end: Int = path.end(slash)
        switch end - slash - 1 {
        case 4:
            if path.has("rows", at: slash + 1), let found: Int = node8(end, &parameters) { return found }
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
