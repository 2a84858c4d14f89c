// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors

/// Refuses a change of something that the caller has not seen; weak tags never match.
enum ConditionalTag {
    static func check(_ header: String?, _ tag: String) throws(APIFailure) {
        guard let header else { return }
        let isSeen: Bool = header.split(separator: ",").contains { (part: Substring) -> Bool in
            let candidate: Substring = part.drop(while: \.isWhitespace)
            return candidate == "*" || candidate == tag
        }
        guard isSeen else { throw APIFailure.preconditionFailed(currentEtag: tag).adding(header: "ETag", tag) }
    }
}
